// The right pane: the card of one contact, its editor in the card's place, a summary of several, or
// words when there is nothing to show.
//
// Promise  what is shown follows the store. Nothing opens in another program before its host was shown
//          and agreed to, if it is a web address. After Save the card returns only when the store has
//          the edit; when it was refused, the editor stays with every word that was typed.
// Thread   GUI thread.
#pragma once

#include "services/domain/error.h"
#include "services/store/contactrows.h"
#include "ui/contacts/cardchips.h"
#include "ui/contacts/detailpane.h"

#include <QTimer>

#include <optional>

class QStackedLayout;

namespace contacts {
class ContactService;
}
namespace models {
class ContactDetailsSource;
class FolderTreeModel;
} // namespace models

namespace ui {

class Banner;
class ContactCard;
class ContactEditor;
class DraftKeeper;
class EmptyPlace;
class SelectionSummary;

class ContactPane : public DetailPane
{
    Q_OBJECT

public:
    // Both borrowed.
    ContactPane(models::ContactDetailsSource &details, contacts::ContactService &contacts,
                QWidget *parent = nullptr);

    void
    setFolders(const models::FolderTreeModel &folders); // that a new contact may go to; borrowed

    void showContact(domain::ContactKey contact) override;
    void showSelection(const domain::ContactKeys &contacts) override;
    void showNothing(EmptyReason reason) override;

    void editContact(domain::ContactKey contact) override;
    void editNew(domain::FolderKey folder) override;
    void editSelection(const domain::ContactKeys &contacts) override;
    void editDraft(const store::Draft &draft) override;
    bool hasUnsavedEdits() const override;
    void leave(std::function<void()> then, std::function<void()> stay) override;

Q_SIGNALS:
    // The buttons of the banner over a contact whose edit was refused.
    void retryRequested(domain::ContactKey contact);
    void discardRequested(domain::ContactKey contact);
    void editorStarted(QWidget *editor);

private:
    void connectDetails();
    void connectSummary();
    void showDetails(const QList<store::ContactDetails> &contacts);
    void showCard(const store::ContactDetails &details);
    void showSummary();
    void showFailure(const store::ContactDetails &details);
    void showConflict(const store::ContactDetails &details);
    void dismissNotices();
    void showGone();
    void showThumbnail(domain::ContactKey contact);
    QList<CardChips::Chip> chips(const QStringList &categories) const;

    void openEditor(const store::ContactDetails &details);
    void openEditorOfMany(const QList<store::ContactDetails> &contacts);
    void saveMany();
    void setNewFolder(domain::FolderKey folder);
    void chooseNewFolder();
    void startEditor();
    void startDraft();
    void offerDraft(const QList<store::Draft> &drafts);
    void finish(domain::ContactKey contact);
    void save();
    void saved(domain::ContactKey contact);
    void refused(const domain::Error &error);
    void deleteEdited();
    void openEditorAt(const QString &entry);
    void quickSave(const QString &entry, const QString &text);
    void closeEditor();

    static QString linkCause() { return QStringLiteral("link"); }
    static QString readOnlyCause() { return QStringLiteral("readOnly"); }
    void requestLink(const QUrl &link);
    void open(const QUrl &link);

    models::ContactDetailsSource &m_details;
    contacts::ContactService &m_contacts;
    const models::FolderTreeModel *m_folders = nullptr; // null: there is no choice
    domain::ContactKeys m_shown;                        // one: a card, more: a summary
    QList<store::ContactDetails> m_known;               // what of it has been read
    domain::ContactKey m_editWhenRead;
    QList<store::ContactDetails> m_many; // that are edited together
    domain::FolderKey m_newIn;           // while a new contact is written
    bool m_isSaved = false;              // the editor waits only for the card to be read
    bool m_isQuickSaved = false;
    EmptyReason m_emptyReason = EmptyReason::NothingSelected;
    Banner *m_banner;
    QStackedLayout *m_pages;
    EmptyPlace *m_empty;
    ContactCard *m_card;
    SelectionSummary *m_summary;
    ContactEditor *m_editor = nullptr;
    DraftKeeper *m_draft;
    std::optional<store::Draft> m_wantedDraft; // to go on with when its contact is read
    std::function<void()> m_then;              // when the editor is left
    std::function<void()> m_stay;
    QTimer m_photoRest; // the full photo is asked for when the person stays on a contact
};

} // namespace ui
