#pragma once

#include "services/mailbox/httpmessage.h"

#include <QJsonObject>
#include <QList>

namespace mailbox {

enum class PropertyKind {
    Text,
    LongText,
    Texts,
    Categories,
    Email, // one of the three views of emailAddresses
    Emails,
    Address,
    Addresses,
    Phones,
    Websites,
    Birthday,
    Day,
    Boolean,
    Flag,
    Computed,
};

enum class PropertyVersions { Both, V1, Beta };

// One property of the contact type. emailAddresses is in both versions; beta's has types.
struct ContactProperty
{
    const char *name;
    PropertyKind kind;
    PropertyVersions versions;

    bool isIn(ApiVersion version) const;
};

// What contacts have in v1.0 and in beta, navigation properties left out.
// Source   Graph "contact resource type" of both versions.
const QList<ContactProperty> &contactProperties();

// Null for a name that neither version has. Exact; see spelledAsDeclared().
const ContactProperty *contactProperty(const QString &name);

// A body with its properties spelled as the type does: callers may write them in any letter case,
// and PnPjs does. Refusal 400 for one that is there in two spellings.
QJsonObject spelledAsDeclared(const QJsonObject &body);

// Whether this version's $select, $orderby and $filter may name it, in any letter case.
bool isContactProperty(const QByteArray &name, ApiVersion version);

// Refusal 400 for a $select of what the version does not have.
void checkContactSelect(const QByteArrayList &names, ApiVersion version);

// Graph's sentence for a property that the type does not have in this version.
QString missingPropertyText(const QString &name);

} // namespace mailbox
