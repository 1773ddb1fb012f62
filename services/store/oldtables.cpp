#include "services/store/oldtables.h"

#include "services/store/besideconflicts.h"
#include "services/wire/contactcodec.h"
#include "services/wire/deltapage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace store::old {

bool isPatch(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() && wire::patchFromJson(document.object());
}

bool isObject(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).isObject();
}

bool isReadableTarget(const OldRows &target)
{
    const QByteArray action = target.text("action");
    const QByteArray patch = target.text("patch");
    const QByteArray base = target.text("base");
    if (action == "createContact") {
        return isPatch(patch) && isObject(base);
    }
    if (action == "updateContact") {
        return isPatch(patch) && isPatch(base);
    }
    const QJsonObject before = QJsonDocument::fromJson(base).object();
    const bool isDelete = action == "deleteContact";
    return isObject(patch) && isObject(base)
        && (!isDelete
            || wire::patchFromJson(before.value(QLatin1String("contact")).toObject()).has_value());
}

bool isMirror(const QByteArray &json)
{
    return wire::readContact(json).has_value();
}

bool isList(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).isArray();
}

bool isReadableConflict(const OldRows &conflict)
{
    const bool isBesideIt = isBeside(QString::fromUtf8(conflict.text("property")));
    const auto isReadable = isBesideIt ? isObject : isPatch;
    return isReadable(conflict.text("base")) && isReadable(conflict.text("mine"))
        && isReadable(conflict.text("theirs"));
}

} // namespace store::old
