// The program with its window on sample people, and the ways to bring it into each state that a picture
// is taken of.
//
// Promise  people, folders, photos and dates of birth are the same in each run. restore() brings back the
//          list of the folder Contacts with its first row chosen, and closes what was opened beside it.
// Thread   GUI thread.
#pragma once

#include "app/desktop.h"
#include "app/session.h"

#include <QTemporaryDir>

#include <memory>

class QDialog;
class QListView;

namespace screens {

inline constexpr char noticeCause[] = "scene"; // of notices that restore() takes away

class Stage
{
public:
    explicit Stage(app::ThemeName theme);
    ~Stage();

    ui::MainWindow &window() { return m_desktop->window(); }
    QListView &list();
    contacts::ContactService &contacts() { return m_session.contacts(); }
    store::Store &store() { return m_session.store(); }
    models::ContactListModel &listed() { return m_desktop->contacts(); }
    const QList<domain::ContactFolder> &folders() { return m_desktop->folders().folders(); }

    void trigger(const char *action);
    QDialog *dialogOf(const char *action); // that the action opens
    void openFolder(const QString &name);
    void openPlace(models::FolderTreeModel::Kind kind);
    void select(int count); // the first rows; waits until the pane shows them
    void settle();          // nothing is read, fetched or sent any more
    void restore();

private:
    QTemporaryDir m_folder;
    app::Profile m_profile;
    app::Session m_session;
    std::unique_ptr<app::Desktop> m_desktop;
};

} // namespace screens
