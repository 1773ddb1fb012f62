// Graph JSON to a contact and back, with every quirk of the format.
//
// Promise  Pure. null, "", [] and {} read as empty. birthday reads its first ten characters only
// and
//          is written as YYYY-MM-DDT11:59:00Z, so no time zone shifts the day. Unknown members are
//          ignored here; the store keeps the whole object, so they are never lost.
//          Text is normalised at this edge: lone surrogates become U+FFFD, NUL and C0 controls but
//          tab and newline are dropped.
// Errors   BadReply with the path of the property that is mistyped.
// Source   Graph v1.0 "contact resource type", "Update contact".
#pragma once

#include "services/domain/contactpatch.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QJsonObject>

namespace wire {

domain::Result<domain::Contact> toContact(const QJsonObject &json);

// Body of a PATCH: the changed properties, structured values whole, plus displayName, which the
// service may otherwise regenerate. `after` is the contact with the patch applied.
QJsonObject patchBody(const domain::ContactPatch &patch, const domain::Contact &after);

// Body of a POST: every filled property, and the token as the extended property by which a create
// with a lost answer is found again.
QJsonObject createBody(const domain::Contact &contact, const QString &token);

// The patch as the store keeps it, and back. Same value forms as on the wire.
QJsonObject patchToJson(const domain::ContactPatch &patch);
domain::Result<domain::ContactPatch> patchFromJson(const QJsonObject &json);

// The id of the extended property that carries a create token, and the filter that finds it.
QString createTokenPropertyId();
QString createTokenFilter(const QString &token);

// A whole contact with its bookkeeping members, as in a list, a delta page or a single answer.
struct ContactItem
{
    domain::GraphId id;
    domain::GraphId parentFolderId;
    QString etag;         // empty when absent
    bool removed = false; // "@removed": only id is filled
    domain::Contact contact;
    QByteArray bytes; // the object as it was sent, unknown members included; empty when removed

    bool operator==(const ContactItem &) const = default;
};

// Without its bytes: those are the caller's.
domain::Result<ContactItem> toContactItem(const QJsonObject &json);

QJsonObject objectOf(const ContactItem &item);

} // namespace wire
