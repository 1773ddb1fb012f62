// Keep mine, keep theirs, keep both: for one value or for all of a contact.
//
// Thread   GUI thread.
#pragma once

#include "services/store/conflicts.h"

#include <QWidget>

class QPushButton;

namespace ui {

class ConflictButtons : public QWidget
{
    Q_OBJECT

public:
    // textOf: the words of a choice.
    ConflictButtons(QString (*textOf)(store::ConflictChoice), QWidget *parent = nullptr);

    // of: what is chosen about, for those who hear the buttons; hint: what keeping both does.
    void describe(const QString &of, const QString &hint);
    void setBothOffered(bool isOffered);
    void focusFirst();

Q_SIGNALS:
    void chosen(store::ConflictChoice choice);

private:
    QList<QPushButton *> m_buttons;
};

} // namespace ui
