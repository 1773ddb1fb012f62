// Follow-up flags of what is selected: today, tomorrow, this week, next week, no date, other dates, done,
// cleared.
//
// Promise  while its menu is open, each entry is enabled exactly when it would do something, the flag that
//          all of the contacts have is checked, and words say what several differ in or why a service
//          keeps no flags. The toggle flags for today what is not flagged, and completes what is.
//          Also carries out what is dropped on "Follow up" in the tree.
// Thread   GUI thread.
#pragma once

#include "models/followups.h"
#include "services/contacts/contactservice.h"
#include "services/domain/followupdays.h"
#include "ui/selection.h"

class QAction;
class QActionGroup;
class QMenu;

namespace ui {

class FollowUpActions : public QObject
{
    Q_OBJECT

public:
    // All borrowed; window is the parent of dialogs and the scope of the shortcuts.
    FollowUpActions(const models::FollowUps &followUps, models::FolderTreeModel &folders,
                    contacts::ContactService &service, const Selection &selection, QWidget *window);

    QMenu *menu() const { return m_menu; }
    QAction *toggle() const { return m_toggle; } // its key is the list's alone

    // The menu for contacts that need not be the selected ones.
    void popUp(const domain::ContactKeys &contacts, const QPoint &globalPosition);
    void complete(const domain::ContactKeys &contacts);

Q_SIGNALS:
    void failed(const domain::Error &error);

private:
    struct Choice
    {
        domain::FollowUpBy by;
        QAction *action;
    };

    QAction *add(const char *objectName, const QString &text);
    void addChoice(domain::FollowUpBy by, const char *objectName, const QString &text);
    void updateEnablement();
    void prepareMenu();
    void show(const store::FlagSummary &summary, qsizetype count);
    void toggleFlags();
    void chooseDates();
    void flag(const domain::ContactKeys &contacts, const domain::FollowupFlag &flag);
    const domain::ContactKeys &contacts() const; // that the menu is about

    const models::FollowUps &m_followUps;
    contacts::ContactService &m_service;
    const Selection &m_selection;
    QWidget *m_window;
    QMenu *m_menu;
    QList<Choice> m_choices;
    QActionGroup *m_group;
    QAction *m_toggle;
    QAction *m_custom = nullptr;
    QAction *m_complete = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_note = nullptr;    // what cannot be pressed: words alone
    domain::ContactKeys m_others; // instead of the selected ones, while the menu is open
    bool m_isOverOthers = false;
};

} // namespace ui
