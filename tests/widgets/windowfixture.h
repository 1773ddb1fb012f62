// The window over a real store in a temporary folder, without a server: people of known names in two
// folders. The contact pane is a stand-in that remembers what it was told to show.
#pragma once

#include "models/categorylistmodel.h"
#include "models/categorypresets.h"
#include "models/conflictlistmodel.h"
#include "models/contactlistmodel.h"
#include "models/contactphotos.h"
#include "models/foldertreemodel.h"
#include "models/followups.h"
#include "models/photostorage.h"
#include "models/placeviews.h"
#include "models/preferences.h"
#include "models/viewshelf.h"
#include "services/contacts/contactservice.h"
#include "services/photos/photocache.h"
#include "services/store/store.h"
#include "ui/appearance.h"
#include "ui/contacts/contactlistview.h"
#include "ui/contacts/searchfield.h"
#include "ui/folders/foldertreeview.h"
#include "ui/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <ostream>

// So that a failed equality can be read.
inline void PrintTo(const QString &text, std::ostream *stream)
{
    *stream << text.toStdString();
}

namespace widgets {

class FakePane : public ui::DetailPane
{
public:
    using ui::DetailPane::DetailPane;

    void showContact(domain::ContactKey contact) override { shown = {contact}; }
    void showSelection(const domain::ContactKeys &contacts) override { shown = contacts; }
    void showNothing(ui::EmptyReason reason) override
    {
        shown.clear();
        emptyReason = reason;
    }
    void editContact(domain::ContactKey contact) override { edited = contact; }
    void editNew(domain::FolderKey folder) override { newIn = folder; }
    void editSelection(const domain::ContactKeys &contacts) override { editedTogether = contacts; }
    void editDraft(const store::Draft &draft) override { edited = draft.contact; }
    bool hasUnsavedEdits() const override { return isDirty; }
    void leave(std::function<void()> then, std::function<void()> stay) override
    {
        if (!isDirty) {
            then();
            return;
        }
        thenLeave = std::move(then);
        thenStay = std::move(stay);
    }

    domain::ContactKeys shown;
    ui::EmptyReason emptyReason = ui::EmptyReason::NothingSelected;
    domain::ContactKey edited;
    domain::ContactKeys editedTogether;
    domain::FolderKey newIn;
    bool isDirty = false;
    std::function<void()> thenLeave; // what the window waits to do until the person has decided
    std::function<void()> thenStay;
};

class WindowFixture : public testing::Test
{
protected:
    WindowFixture();
    ~WindowFixture() override;

    void openWindow(); // again: a new session on the same settings
    void choose(domain::FolderKey folder);
    void select(const QStringList &names);
    bool listShows(const QStringList &names); // waits
    QStringList listedNames() const;
    domain::ContactKey keyOf(const QString &name) const; // of a listed contact
    QStringList namesIn(domain::FolderKey folder);       // as the store has them, sorted

    ui::ContactListView &list() { return *window->findChild<ui::ContactListView *>(); }
    ui::FolderTreeView &tree() { return *window->findChild<ui::FolderTreeView *>(); }
    ui::SearchField &search() { return *window->findChild<ui::SearchField *>(); }
    QAction *action(const char *objectName);
    QString labelText(const char *objectName);

    QTemporaryDir folder;
    store::Store store;
    domain::MailboxKey mailbox;
    domain::FolderKey clients;   // Anna Berg, Boris Adler, Carla Diaz
    domain::FolderKey suppliers; // Dora Ek
    std::unique_ptr<photos::PhotoCache> photoCache;
    std::unique_ptr<contacts::ContactService> service;
    std::unique_ptr<models::CategoryListModel> categories;
    std::unique_ptr<models::CategoryPresets> presets;
    std::unique_ptr<models::FolderTreeModel> folders;
    std::unique_ptr<models::ContactListModel> contactList;
    std::unique_ptr<models::PlaceViews> views;
    std::unique_ptr<models::ViewShelf> shelf;
    std::unique_ptr<models::ConflictListModel> conflicts;
    std::unique_ptr<models::FollowUps> followUps;
    std::unique_ptr<models::ContactPhotos> photos;
    std::unique_ptr<models::PhotoStorage> photoStorage;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<QSettings> managedSettings;
    std::unique_ptr<models::Preferences> preferences;
    std::unique_ptr<ui::MainWindow> window;
    FakePane *pane = nullptr;

private:
    std::unique_ptr<presentation::Theme> m_theme;
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<QAbstractItemModelTester> m_folderTester;
    std::unique_ptr<QAbstractItemModelTester> m_listTester;
    std::unique_ptr<QAbstractItemModelTester> m_categoryTester;
};

} // namespace widgets
