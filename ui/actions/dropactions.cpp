#include "ui/actions/dropactions.h"

#include "models/contactmimedata.h"
#include "models/droppeddata.h"
#include "ui/actions/verbresult.h"
#include "ui/contacts/contactlistview.h"
#include "ui/drags/contactdragdata.h"
#include "ui/drags/peopleintext.h"
#include "ui/photos/picturefiles.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace ui {

DropActions::DropActions(models::FolderTreeModel &folders, contacts::ContactService &service,
                         const Selection &selection, QObject *parent)
    : QObject(parent)
    , m_folders(folders)
    , m_service(service)
    , m_selection(selection)
    , m_copy(new QAction(tr("&Copy"), this))
    , m_paste(new QAction(tr("&Paste"), this))
{
    m_copy->setObjectName(QStringLiteral("copyToClipboard"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_paste->setObjectName(QStringLiteral("pasteFromClipboard"));
    m_paste->setShortcut(QKeySequence::Paste);
    for (QAction *action : {m_copy, m_paste}) {
        action->setShortcutContext(Qt::WidgetShortcut); // fields have their own
    }
    connect(m_paste, &QAction::triggered, this, &DropActions::pasteHeld);
    connect(&m_folders, &models::FolderTreeModel::textDropped, this, &DropActions::takeText);
}

void DropActions::serve(ContactListView &list)
{
    list.addActions({m_copy, m_paste});
    list.setRefusal([this] { return refusal(); });
    connect(m_copy, &QAction::triggered, &list, [&list] {
        if (ContactDragData *data = list.carry()) {
            QApplication::clipboard()->setMimeData(data);
        }
    });
    connect(&list, &ContactListView::filesDropped, this,
            [this](const QList<QUrl> &files) { Q_EMIT importRequested(files, folder()); });
    connect(&list, &ContactListView::textDropped, this,
            [this](const models::DroppedText &text) { takeText(text, folder()); });
    connect(&list, &ContactListView::pictureDropped, this, &DropActions::pictureDropped);
}

void DropActions::serve(QWidget &area)
{
    auto *drops = new DropArea(&area, [this](const QMimeData &data) { return offer(data); });
    connect(drops, &DropArea::dropped, this, &DropActions::take);
}

domain::FolderKey DropActions::folder() const
{
    return folderForNew(m_folders, m_selection.place());
}

// Why nothing can come in where the person is; empty: it can.
QString DropActions::refusal() const
{
    if (folder().isValid()) {
        return {};
    }
    return isClosedForNew(m_folders, m_selection.place())
        ? tr("Cannot: this folder is shared with you for reading only")
        : tr("Cannot: the folders of this mailbox are not here yet");
}

DropOffer DropActions::offer(const QMimeData &data) const
{
    if (holdsPicture(data)) {
        const QString reason = m_selection.contacts().size() == 1
            ? m_selection.readOnlyReason()
            : tr("Cannot: select one contact for the photo");
        return reason.isEmpty() ? DropOffer{.text = tr("Set the photo"), .isPossible = true}
                                : DropOffer{.text = reason};
    }
    const auto ifWritable = [this](const QString &verb) {
        const QString reason = refusal();
        return DropOffer{.text = reason.isEmpty() ? verb : reason, .isPossible = reason.isEmpty()};
    };
    switch (models::droppedKind(data)) {
    case models::DroppedKind::CardFiles:
        return ifWritable(tr("Import here"));
    case models::DroppedKind::Text:
        return ifWritable(tr("Add here as contacts"));
    case models::DroppedKind::OtherFiles:
        return {.text = tr("Cannot: only vCard, CSV and LDIF files and pictures")};
    case models::DroppedKind::Contacts:
    case models::DroppedKind::Folder:
    case models::DroppedKind::Nothing:
        break;
    }
    return {};
}

void DropActions::take(const QMimeData &data)
{
    if (holdsPicture(data)) {
        Q_EMIT pictureDropped(m_selection.contacts().front(), pictureIn(data));
    } else if (models::droppedKind(data) == models::DroppedKind::CardFiles) {
        Q_EMIT importRequested(data.urls(), folder());
    } else {
        takeText(models::droppedText(data), folder());
    }
}

void DropActions::pasteHeld()
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    if (held == nullptr) {
        return;
    }
    const auto contacts = models::readContacts(*held);
    if (contacts && !folder().isValid()) {
        Q_EMIT message(refusal());
        return;
    }
    if (contacts) {
        reportFailure(m_service.copyContacts(contacts->contacts, folder()), this,
                      &DropActions::failed);
        return;
    }
    const DropOffer possible = offer(*held);
    if (possible.isPossible) {
        take(*held);
    } else {
        Q_EMIT message(possible.text.isEmpty()
                           ? tr("There is nothing on the clipboard that Kartei could paste here.")
                           : possible.text);
    }
}

void DropActions::takeText(const models::DroppedText &text, domain::FolderKey folder)
{
    if (!text.cards.isEmpty()) {
        Q_EMIT cardsRequested(text.cards, folder);
        return;
    }
    const QList<store::NewContact> people = peopleIn(text.words);
    if (people.isEmpty()) {
        Q_EMIT message(tr("There is no vCard and no e-mail address in the text."));
        return;
    }
    reportFailure(m_service.createContacts(folder, people, store::CreateReason::Imported), this,
                  &DropActions::failed);
}

} // namespace ui
