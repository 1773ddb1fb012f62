// A line of the editor: muted label, what is edited, room for a button that takes it away, and a hint
// beneath it in words.
// Thread   GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class EditorLine : public QWidget
{
    Q_OBJECT

public:
    // Takes content; it gets the label as its accessible name.
    EditorLine(const QString &label, QWidget *content, QWidget *parent = nullptr);

    void setLabel(const QString &label); // of the first of several lines alone
    void setHint(const QString &hint);   // empty: none
    void setRemovable(const QString &whatItRemoves);
    // Of several contacts that differ in it: says so in `edit`, whose values can be removed from all.
    void setDifferent(QLineEdit &edit);

Q_SIGNALS:
    void removeRequested();
    void removedFromAll(); // of what differs; the edit is empty then

private:
    QLabel *m_label;
    QLabel *m_hint;
    QToolButton *m_remove;
};

// A flat button with a plus, in words: "Add phone".
QToolButton *addButton(const QString &objectName, const QString &text, QWidget *parent);

} // namespace ui
