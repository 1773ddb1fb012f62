#include "services/wire/contactpagescan.h"

#include "services/domain/contactproperty.h"
#include "services/wire/extendedproperties.h"
#include "services/wire/jsonextent.h"
#include "services/wire/jsonreader.h"

#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace wire {

namespace {

using simdjson::dom::element_type;
using Element = simdjson::dom::element;
using Object = simdjson::dom::object;

constexpr std::string_view extendedName(extendedMember.data(),
                                        static_cast<size_t>(extendedMember.size()));

using PropertyTable = std::unordered_map<std::string_view, const domain::PropertyInfo *>;

const PropertyTable &propertyTable()
{
    static const PropertyTable table = [] {
        PropertyTable made;
        for (const domain::PropertyInfo &info : domain::contactProperties()) {
            if (domain::isExtended(info.property)) {
                continue;
            }
            const QLatin1String name = info.graphName;
            made.emplace(std::string_view(name.data(), static_cast<size_t>(name.size())), &info);
        }
        return made;
    }();
    return table;
}

bool isEmpty(const Element &value)
{
    switch (value.type()) {
    case element_type::NULL_VALUE:
        return true;
    case element_type::STRING:
        return value.get_string().value_unsafe().empty();
    case element_type::ARRAY:
        return value.get_array().value_unsafe().size() == 0;
    case element_type::OBJECT:
        return value.get_object().value_unsafe().size() == 0;
    default:
        return false;
    }
}

// Each read() leaves its target alone, or cleared, where the value is empty; false gives up.
bool read(const Element &value, QString &text)
{
    std::string_view bytes;
    if (value.get_string().get(bytes) != simdjson::SUCCESS) {
        text.clear();
        return isEmpty(value);
    }
    text = normalised(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return true;
}

bool read(const Element &value, QDate &day)
{
    QString text;
    const std::optional<QDate> found = read(value, text) ? dayOf(text) : std::nullopt;
    day = found.value_or(QDate());
    return found.has_value();
}

bool read(const Element &value, QStringList &texts)
{
    texts.clear();
    simdjson::dom::array list;
    if (value.get_array().get(list) != simdjson::SUCCESS) {
        return isEmpty(value);
    }
    for (const Element each : list) {
        QString text;
        if (!read(each, text)) {
            return false;
        }
        if (!text.isEmpty()) {
            texts.append(text);
        }
    }
    return true;
}

bool read(const Element &value, domain::EmailAddress &address)
{
    Object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) {
        return isEmpty(value);
    }
    return std::ranges::all_of(object, [&address](const auto &member) {
        return member.key == "name"   ? read(member.value, address.name)
            : member.key == "address" ? read(member.value, address.address)
                                      : true;
    });
}

bool read(const Element &value, QList<domain::EmailAddress> &addresses)
{
    addresses.clear();
    simdjson::dom::array list;
    if (value.get_array().get(list) != simdjson::SUCCESS) {
        return isEmpty(value);
    }
    for (const Element each : list) {
        domain::EmailAddress address;
        if (!read(each, address)) {
            return false;
        }
        if (address != domain::EmailAddress{}) {
            addresses.append(std::move(address));
        }
    }
    return true;
}

bool read(const Element &value, domain::PhysicalAddress &address)
{
    address = {};
    Object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) {
        return isEmpty(value);
    }
    return std::ranges::all_of(object, [&address](const auto &member) {
        return member.key == "street"         ? read(member.value, address.street)
            : member.key == "city"            ? read(member.value, address.city)
            : member.key == "state"           ? read(member.value, address.state)
            : member.key == "countryOrRegion" ? read(member.value, address.countryOrRegion)
            : member.key == "postalCode"      ? read(member.value, address.postalCode)
                                              : true;
    });
}

bool readProperty(std::string_view name, const Element &value, domain::Contact &contact)
{
    const auto found = propertyTable().find(name);
    return found == propertyTable().end()
        || std::visit([&](auto member) { return read(value, contact.*member); },
                      found->second->member);
}

bool read(const Object &object, ContactItem &item)
{
    for (const auto &[name, value] : object) {
        bool isRead = true;
        if (name == "id") {
            isRead = read(value, item.id.text);
        } else if (name == "parentFolderId") {
            isRead = read(value, item.parentFolderId.text);
        } else if (name == "@odata.etag") {
            isRead = read(value, item.etag);
        } else if (name == "@removed") {
            item.removed = !value.is_null();
        } else if (name == extendedName) {
            return false;
        } else {
            isRead = readProperty(name, value, item.contact);
        }
        if (!isRead) {
            return false;
        }
    }
    if (item.removed) {
        item = {.id = std::move(item.id), .removed = true};
    }
    return !item.id.isEmpty() && item.id.text.size() <= maximumIdLength;
}

bool read(const simdjson::dom::array &list, QList<ContactItem> &items)
{
    items.clear();
    items.reserve(static_cast<qsizetype>(list.size()));
    for (const Element each : list) {
        Object object;
        if (each.get_object().get(object) != simdjson::SUCCESS
            || !read(object, items.emplaceBack())) {
            return false;
        }
    }
    return true;
}

std::optional<Page<ContactItem>> readPage(const Object &root)
{
    Page<ContactItem> page;
    bool hasItems = false;
    for (const auto &[name, value] : root) {
        bool isRead = true;
        if (name == "value") {
            simdjson::dom::array list;
            isRead = value.get_array().get(list) == simdjson::SUCCESS && read(list, page.items);
            hasItems = true;
        } else if (name == "@odata.nextLink") {
            isRead = read(value, page.nextLink);
        } else if (name == "@odata.deltaLink") {
            isRead = read(value, page.deltaLink);
        }
        if (!isRead) {
            return {};
        }
    }
    return hasItems ? std::optional(std::move(page)) : std::nullopt;
}

} // namespace

std::optional<Page<ContactItem>> scanContactPage(const QByteArray &bytes)
{
    thread_local simdjson::dom::parser parser;
    const auto size = static_cast<size_t>(bytes.size());
    Object root;
    if ((parser.capacity() < size && parser.allocate(size, maximumJsonDepth) != simdjson::SUCCESS)
        || parser.parse(bytes.constData(), size).get_object().get(root) != simdjson::SUCCESS) {
        return {};
    }
    std::optional<Page<ContactItem>> page = readPage(root);
    QList<QByteArray> sent = objectsAsSent(bytes, "value");
    if (!page || sent.size() != page->items.size()) {
        return {};
    }
    for (qsizetype i = 0; i < sent.size(); ++i) {
        if (!page->items.at(i).removed) {
            page->items[i].bytes = std::move(sent[i]);
        }
    }
    return page;
}

} // namespace wire
