// The keys of every action, to be looked up and to be changed.
//
// Promise  a change holds at once. Keys that something else has are not taken from it by themselves: the page
//          says whose they are and offers to move them. One action, or all, get their usual keys back.
// Thread   GUI thread.
#pragma once

#include "ui/shortcuts/shortcutbook.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class KeyField;

class ShortcutsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutsPage(ShortcutBook &book, QWidget *parent = nullptr);

private:
    void build();
    void fill();
    void filter(const QString &text);
    void showAction();
    void take(int place);
    void assign(const QKeySequence &keys);
    void say(const QString &text);
    QAction *current() const;
    KeyField *makeField(int place);

    ShortcutBook &m_book;
    QLineEdit *m_filter;
    QTreeWidget *m_table;
    QList<KeyField *> m_fields;
    QPushButton *m_usual;
    QPushButton *m_all;
    QLabel *m_message;
    QPushButton *m_move; // the keys from their holder to here
    QAction *m_holder = nullptr;
    int m_place = 0; // of the field whose keys somebody else has
};

} // namespace ui
