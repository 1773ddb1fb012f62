#include "app/commands/propertyassignment.h"

#include "services/domain/contactpatch.h"
#include "services/wire/contactcodec.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace app {

namespace {

using domain::ContactProperty;
using domain::PropertyValue;

struct PropertyAssignment
{
    Q_DECLARE_TR_FUNCTIONS(PropertyAssignment)
};

// The value in the form that the wire uses for a property of that type.
QJsonValue wireValue(const PropertyValue &current, const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isArray()) {
        return document.array();
    }
    if (document.isObject()) {
        return document.object();
    }
    if (std::holds_alternative<QStringList>(current)) {
        return text.isEmpty() ? QJsonArray() : QJsonArray{text};
    }
    if (std::holds_alternative<QList<domain::EmailAddress>>(current)) {
        return text.isEmpty() ? QJsonArray()
                              : QJsonArray{QJsonObject{{QStringLiteral("address"), text}}};
    }
    if (std::holds_alternative<domain::PhysicalAddress>(current)) {
        return text.isEmpty() ? QJsonValue(QJsonObject()) : QJsonValue(text);
    }
    if (std::holds_alternative<QDate>(current) && text.isEmpty()) {
        return {};
    }
    return text;
}

} // namespace

tl::expected<domain::Contact, QString> assign(const domain::Contact &contact,
                                              const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QString left = assignment.left(equals).trimmed();
    const QString name = left.section(u'.', 0, 0);
    const QString member = left.section(u'.', 1);
    const auto property = domain::propertyByGraphName(name);
    if (equals < 1 || !property) {
        return tl::unexpected(
            PropertyAssignment::tr("\"%1\" is no PROPERTY=VALUE with a property of a contact, as "
                                   "mobilePhone=+420 777 123 456.")
                .arg(assignment));
    }
    QJsonValue value = wireValue(domain::value(contact, *property), assignment.mid(equals + 1));
    if (!member.isEmpty()) {
        domain::ContactPatch current;
        current.values.emplace(*property, domain::value(contact, *property));
        QJsonObject whole = wire::patchToJson(current).value(name).toObject();
        whole.insert(member, value);
        value = whole;
    }
    const auto patch = wire::patchFromJson(QJsonObject{{name, value}});
    if (!patch) {
        return tl::unexpected(PropertyAssignment::tr("\"%1\" cannot hold that value.").arg(name));
    }
    return domain::apply(contact, *patch);
}

} // namespace app
