#include "models/contactlistmodel.h"

#include "models/categorypresets.h"
#include "models/contactmimedata.h"
#include "models/contactpages.h"
#include "models/contactrights.h"
#include "models/contactroles.h"
#include "models/daychange.h"
#include "models/mailboxfacts.h"
#include "services/photos/photocache.h"
#include "services/store/contactrows.h"
#include "services/store/store.h"

#include <QImage>
#include <QMimeData>
#include <QPointer>

#include <algorithm>
#include <iterator>

namespace models {

ContactListModel::ContactListModel(store::Store &store, photos::PhotoCache &photos,
                                   const CategoryPresets &presets, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_photos(photos)
    , m_presets(presets)
    , m_rights(new ContactRights(store, this))
    , m_pages(std::make_unique<ContactPages>(store, [this](int page) {
        return contactsAmong(m_order.keys, page * ContactPages::pageSize, ContactPages::pageSize);
    }))
{
    m_reloadPause.setSingleShot(true);
    connect(&m_reloadPause, &QTimer::timeout, this, &ContactListModel::reload);
    connect(m_pages.get(), &ContactPages::ready, this, &ContactListModel::announceRows);
    connect(m_pages.get(), &ContactPages::failed, this, &ContactListModel::failed);
    connect(&m_store, &store::Store::changed, this, &ContactListModel::storeChanged);
    connect(&m_photos, &photos::PhotoCache::photoReady, this,
            [this](domain::ContactKey contact) { announceRows({contact}); });
    connect(&m_presets, &CategoryPresets::changed, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CategoryColorsRole});
        }
    });
    connect(new DayChange(this), &DayChange::dayChanged, this, [this] {
        if (rowCount() > 0) { // what is overdue is so by the day
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {FlagDueRole});
        }
    });
}

ContactListModel::~ContactListModel() = default;

std::unique_ptr<ContactListModel> ContactListModel::another() const
{
    auto list = std::make_unique<ContactListModel>(m_store, m_photos, m_presets);
    if (m_facts != nullptr) {
        list->setMailboxFacts(*m_facts);
    }
    return list;
}

void ContactListModel::readDetails(
    const domain::ContactKeys &contacts, QObject *context,
    const std::function<void(const QList<store::ContactDetails> &)> &read)
{
    QCoro::connect(
        m_store.read(&store::contactDetailsOf, contacts), context,
        [self = QPointer(this), read](const domain::Result<QList<store::ContactDetails>> &details) {
            if (details) {
                read(*details);
            } else if (self) {
                Q_EMIT self->failed(details.error());
            }
        });
}

void ContactListModel::readRows(const domain::ContactKeys &contacts, QObject *context,
                                const std::function<void(const QList<domain::ContactRow> &)> &read)
{
    QCoro::connect(
        m_store.read(&store::contactRows, contacts), context,
        [self = QPointer(this), read](const domain::Result<QList<domain::ContactRow>> &rows) {
            if (rows) {
                read(*rows);
            } else if (self) {
                Q_EMIT self->failed(rows.error());
            }
        });
}

void ContactListModel::setMailboxFacts(const MailboxFacts &facts)
{
    m_facts = &facts;
    connect(&facts, &MailboxFacts::changed, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {SourceRole, ReadOnlyRole});
        }
    });
}

QVariant ContactListModel::sourceOf(const domain::ContactRow &row) const
{
    const bool isOfSeveral = m_facts != nullptr && m_facts->mailboxes().size() > 1
        && !m_query.mailbox.isValid() && !m_query.folder.isValid();
    return isOfSeveral ? QVariant::fromValue(m_facts->mailbox(row.mailbox)) : QVariant();
}

void ContactListModel::setPhotoPixels(int pixels)
{
    m_photoPixels = pixels;
}

void ContactListModel::setVisibleRows(int first, int last)
{
    m_firstVisible = std::max(0, first);
    m_lastVisible = last;
    wishForPhotos();
}

void ContactListModel::wishForPhotos()
{
    m_photos.setWanted(
        this,
        m_lastVisible < m_firstVisible
            ? domain::ContactKeys()
            : contactsAmong(m_order.keys, m_firstVisible, m_lastVisible - m_firstVisible + 1));
}

int ContactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.keys.size());
}

QVariant ContactListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const domain::ContactKey key = keyAt(index.row());
    if (!key.isValid()) {
        return groupData(*groupAt(index.row()), role);
    }
    switch (role) {
    case ContactKeyRole:
        return QVariant::fromValue(key);
    case SectionRole: {
        const store::Section *section = sectionOf(m_order.sections, index.row());
        return section != nullptr ? section->title : QString();
    }
    case StartsSectionRole: {
        const store::Section *section = sectionOf(m_order.sections, index.row());
        return section != nullptr && section->firstRow == index.row();
    }
    case PhotoRole:
        return m_photos.photo(key, m_photoPixels);
    default:
        return rowData(m_pages->row(key, index.row() / ContactPages::pageSize), role);
    }
}

QVariant ContactListModel::groupData(const RowGroup &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case GroupTitleRole:
        return group.title;
    case GroupCountRole:
        return group.count;
    case GroupIsOpenRole:
        return group.isOpen;
    case IsHeaderRole:
    case LoadedRole:
        return true;
    default:
        return {};
    }
}

QVariant ContactListModel::rowData(const PagedRow *held, int role) const
{
    if (role == LoadedRole) {
        return held != nullptr;
    }
    if (held == nullptr) {
        return {};
    }
    const domain::ContactRow &row = held->row;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case Qt::AccessibleDescriptionRole:
    case CompanyRole:
        return row.companyName;
    case JobTitleRole:
        return row.jobTitle;
    case EmailRole:
        return row.emailAddress;
    case PhoneRole:
        return row.phone;
    case CategoriesRole:
        return row.categories;
    case CategoryColorsRole:
        return QVariant::fromValue(m_presets.presets(row.categories));
    case PendingRole:
        return row.pending;
    case FailedRole:
        return row.failed;
    case FlagRole:
        return static_cast<int>(row.flag);
    case FlagDueRole:
        return row.flagDue;
    case SourceRole:
        return sourceOf(row);
    case ReadOnlyRole:
        return m_facts != nullptr && m_facts->isReadOnly(row.folder);
    case HitReasonRole:
        return held->hitReason.text;
    case HitPropertyRole:
        return held->hitReason.text.isEmpty() ? QString()
            : held->hitReason.field.isEmpty() ? QString(domain::graphName(held->hitReason.property))
                                              : QStringLiteral("field.") + held->hitReason.field;
    case HitRangesRole:
        return QVariant::fromValue(held->hitReason.ranges);
    case IsHeaderRole:
        return false;
    case columnRole(domain::ContactColumn::Name):
        return row.name;
    case columnRole(domain::ContactColumn::CompanyName):
        return row.companyName;
    case columnRole(domain::ContactColumn::JobTitle):
        return row.jobTitle;
    case columnRole(domain::ContactColumn::EmailAddress):
        return row.emailAddress;
    case columnRole(domain::ContactColumn::Phone):
        return row.phone;
    case columnRole(domain::ContactColumn::Categories):
        return row.categories.join(QLatin1String(", "));
    default:
        if (role >= rangesRole({})) {
            return QVariant::fromValue(
                held->ranges.value(static_cast<domain::ContactColumn>(role - rangesRole({}))));
        }
        return role < columnRole({})
            ? QVariant()
            : held->texts.value(static_cast<domain::ContactColumn>(role - columnRole({})));
    }
}

Qt::ItemFlags ContactListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    if (isHeader(index.row())) {
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

QStringList ContactListModel::mimeTypes() const
{
    return {contactsMimeType};
}

QMimeData *ContactListModel::mimeData(const QModelIndexList &indexes) const
{
    auto data = std::make_unique<QMimeData>();
    writeTo(*data, indexes);
    return data.release();
}

void ContactListModel::writeTo(QMimeData &data, const QModelIndexList &indexes) const
{
    const DraggedContacts dragged = dragOf(indexes);
    writeContacts(data, dragged);
}

// Mailbox and folder of all of them, or none: what was never on screen is not asked about, it is where
// the query looks.
DraggedContacts ContactListModel::dragOf(const QModelIndexList &indexes) const
{
    DraggedContacts dragged{.contacts = keysOf(indexes),
                            .mailbox = m_query.mailbox,
                            .folder = m_query.folder,
                            .readOnly = m_rights->readOnly(),
                            .category = m_query.filter.categories.size() == 1
                                ? m_query.filter.categories.first()
                                : QString()};
    bool isFirst = true;
    for (const domain::ContactKey key : std::as_const(dragged.contacts)) {
        const PagedRow *held = m_pages->held(key);
        if (held == nullptr) {
            isFirst = false;
            continue;
        }
        const auto settle = [isFirst](auto &common, const auto &own) {
            common = isFirst || common == own ? own : std::remove_cvref_t<decltype(own)>();
        };
        settle(dragged.mailbox, held->row.mailbox);
        settle(dragged.folder, held->row.folder);
        isFirst = false;
    }
    return dragged;
}

Qt::DropActions ContactListModel::supportedDragActions() const
{
    return Qt::MoveAction | Qt::CopyAction | Qt::LinkAction; // a link takes a category off
}

domain::ContactKey ContactListModel::keyAt(int row) const
{
    return m_order.keys.value(row);
}

int ContactListModel::rowOf(domain::ContactKey key) const
{
    return m_order.rowOf(key);
}

int ContactListModel::contactRowNear(int row) const
{
    const domain::ContactKeys &keys = m_order.keys;
    const auto isContact = [](domain::ContactKey key) { return key.isValid(); };
    const auto from = keys.begin() + std::clamp<qsizetype>(row, 0, keys.size());
    if (const auto next = std::find_if(from, keys.end(), isContact); next != keys.end()) {
        return static_cast<int>(next - keys.begin());
    }
    const auto before = std::find_if(std::make_reverse_iterator(from), keys.rend(), isContact);
    return static_cast<int>(keys.rend() - before) - 1;
}

domain::ContactKeys ContactListModel::keysOf(const QModelIndexList &indexes) const
{
    domain::ContactKeys keys;
    keys.reserve(indexes.size());
    QSet<domain::ContactKey> repeated; // of contacts with several rows, those that are in
    for (const QModelIndex &index : indexes) {
        const domain::ContactKey key = keyAt(index.row());
        const bool mayRepeat = !m_order.further.isEmpty() && m_order.further.contains(key);
        if (!key.isValid() || (mayRepeat && repeated.contains(key))) {
            continue;
        }
        keys.append(key);
        if (mayRepeat) {
            repeated.insert(key);
        }
    }
    return keys;
}

int ContactListModel::total() const
{
    return m_order.total;
}

} // namespace models
