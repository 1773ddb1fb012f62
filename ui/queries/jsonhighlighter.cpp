#include "ui/queries/jsonhighlighter.h"

#include "ui/presentation/palette.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QPalette>
#include <QRegularExpression>

namespace ui {

void JsonHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression token(
        QStringLiteral("(\"(?:[^\"\\\\]|\\\\.)*\")(\\s*:)?|(-?\\d[\\d.eE+-]*)|(true|false|null)"));
    const presentation::Colors colors = presentation::colorsFrom(QGuiApplication::palette());
    for (auto found = token.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const bool isName = match.capturedLength(2) > 0;
        const bool isText = match.capturedLength(1) > 0;
        const bool isWord = match.capturedLength(4) > 0;
        setFormat(static_cast<int>(match.capturedStart()),
                  static_cast<int>(isText ? match.capturedLength(1) : match.capturedLength()),
                  isName       ? colors.accent
                      : isText ? colors.good
                      : isWord ? colors.danger
                               : colors.warning);
    }
}

QString readableJson(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return QString::fromUtf8(document.isNull() ? body : document.toJson(QJsonDocument::Indented));
}

} // namespace ui
