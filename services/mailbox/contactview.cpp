#include "services/mailbox/contactview.h"

#include "services/mailbox/contactmodel.h"
#include "services/mailbox/jsonmembers.h"

namespace mailbox {
namespace {

QByteArray birthdayShown(const QString &manner, const QByteArray &value)
{
    if (value.isEmpty() || manner == QLatin1String("noon"))
        return value;
    if (value == "null")
        return manner == QLatin1String("year-one") ? "\"0001-01-01T00:00:00Z\"" : value;
    const QByteArray day = value.left(11); // with the quote before it
    if (manner == QLatin1String("day"))
        return day + '"';
    return manner == QLatin1String("midnight") ? day + "T00:00:00Z\"" : value;
}

QByteArray shown(const Request &request, QByteArray members)
{
    if (request.is("empty-values", "text")) {
        for (const char *name : {"personalNotes", "fileAs"}) {
            if (memberValue(members, name) == "null")
                members = replacedMember(members, name, "\"\"");
        }
    }
    const QString manner = request.switches->value("birthday");
    if (manner != QLatin1String("noon"))
        members = replacedMember(members, "birthday",
                                 birthdayShown(manner, memberValue(members, "birthday")));
    return members;
}

QByteArray betaView(const ContactRecord &record)
{
    static const QByteArrayList v1Only = [] {
        QByteArrayList names{"emailAddresses"}; // typed in beta
        for (const ContactProperty &property : contactProperties()) {
            if (property.versions == PropertyVersions::V1)
                names.append(property.name);
        }
        return names;
    }();
    const QByteArray beta = record.beta.isEmpty() ? betaMembers(contactModel(record)) : record.beta;
    return otherMembers(record.body, v1Only) + ',' + beta;
}

} // namespace

QByteArray contactMembers(const Request &request, const ContactRecord &record,
                          const QByteArrayList &select)
{
    QByteArray rest = request.isBeta() ? betaView(record) : record.body;
    if (!select.isEmpty())
        rest = selectedMembers(rest, select);
    rest = shown(request, rest);
    QByteArray members;
    members.reserve(rest.size() + 320);
    members += "\"@odata.etag\":\"W/\\\"" + record.changeKey + "\\\"\",\"id\":\""
        + record.id(request.preferences.idFormat).toLatin1() + '"';
    if (!rest.isEmpty())
        members += ',' + rest;
    return members;
}

} // namespace mailbox
