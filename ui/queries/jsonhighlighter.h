// Colours JSON: names, texts, numbers, words.
//
// Promise  colours follow the theme, each with the contrast of text.
// Thread   GUI thread.
#pragma once

#include <QSyntaxHighlighter>

namespace ui {

class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

// Indented, where it is JSON; else as it is.
QString readableJson(const QByteArray &body);

} // namespace ui
