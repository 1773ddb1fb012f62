#include "ui/actions/dropactions.h"

#include "models/contactmimedata.h"
#include "models/droppeddata.h"
#include "ui/actions/verbresult.h"
#include "ui/contacts/contactlistview.h"
#include "ui/contacts/propertytext.h"
#include "ui/drags/contactdragdata.h"
#include "ui/drags/dropmenu.h"
#include "ui/drags/peopleintext.h"
#include "ui/folders/foldertreeview.h"
#include "ui/photos/picturefiles.h"
#include "ui/presentation/contacttext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace ui {

using presentation::isolated;

namespace {

// "Work phone: +420 777 123 456", in the notes of a contact that others were merged into.
QString noteLine(domain::ContactProperty property, const domain::PropertyValue &value)
{
    return DropActions::tr("%1: %2").arg(propertyTitle(property), propertyLine(property, value));
}

} // namespace

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

void DropActions::serve(FolderTreeView &tree)
{
    connect(&tree, &FolderTreeView::removalDropped, this,
            [this](const domain::ContactKeys &contacts, const QString &category) {
                const store::LabelEdit edit{.added = {}, .removed = {category}};
                reportFailure(m_service.labelContacts(contacts, edit), this, &DropActions::failed);
            });
}

void DropActions::serve(ContactListView &list)
{
    list.addActions({m_copy, m_paste});
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
    connect(&list, &ContactListView::droppedOnContact, this,
            [this, &list](const domain::ContactKeys &contacts, domain::ContactKey target,
                          const QPoint &place) { join(list, contacts, target, place); });
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

DropOffer DropActions::offer(const QMimeData &data) const
{
    if (holdsPicture(data)) {
        return m_selection.contacts().size() == 1
            ? DropOffer{.text = tr("Set the photo"), .isPossible = true}
            : DropOffer{.text = tr("Cannot: select one contact for the photo")};
    }
    switch (models::droppedKind(data)) {
    case models::DroppedKind::CardFiles:
        return {.text = tr("Import here"), .isPossible = folder().isValid()};
    case models::DroppedKind::Text:
        return {.text = tr("Add here as contacts"), .isPossible = folder().isValid()};
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
    if (const auto contacts = models::readContacts(*held)) {
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

void DropActions::join(ContactListView &list, const domain::ContactKeys &contacts,
                       domain::ContactKey target, const QPoint &globalPosition)
{
    using store::Relation;
    const QString name = isolated(list.nameOf(target));
    const bool isOne = contacts.size() == 1;
    const QString dragged = isOne ? isolated(list.nameOf(contacts.front()))
                                  : presentation::contactCount(static_cast<int>(contacts.size()));
    QList<DropChoice> choices{{tr("Merge %1 into %2").arg(dragged, name), [this, contacts, target] {
                                   reportFailure(
                                       m_service.mergeContacts(contacts, target, &noteLine), this,
                                       &DropActions::failed);
                               }}};
    if (isOne) {
        choices.append(DropChoice());
        const auto relate = [&](const QString &text, Relation relation) {
            choices.append(
                {text.arg(dragged, name), [this, person = contacts.front(), target, relation] {
                     reportFailure(m_service.relateContacts(person, target, relation), this,
                                   &DropActions::failed);
                 }});
        };
        relate(tr("%1 is the manager of %2"), Relation::Manager);
        relate(tr("%1 is the assistant of %2"), Relation::Assistant);
        relate(tr("%1 is the spouse of %2"), Relation::Spouse);
        relate(tr("%1 is a child of %2"), Relation::Child);
    }
    openDropMenu(&list, globalPosition, choices);
}

} // namespace ui
