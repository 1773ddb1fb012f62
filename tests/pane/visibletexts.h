// What a test of the contact pane reads.
#pragma once

#include <QLabel>
#include <QTextEdit>

namespace ui {

// Every text that a person can read in the widget now.
inline QStringList visibleTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget)) {
            texts.append(label->text());
        }
    }
    for (const QTextEdit *text : widget.findChildren<QTextEdit *>()) {
        if (text->isVisibleTo(&widget)) {
            texts.append(text->toPlainText());
        }
    }
    for (const QWidget *chip : widget.findChildren<QWidget *>(QStringLiteral("chip"))) {
        texts.append(chip->accessibleName());
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace ui
