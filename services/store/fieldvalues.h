// What contacts have of the fields that people define, and of schema extensions: to sort by, to search in, and
// for tables.
//
// Promise  As shown: the server's with what was edited over it. A search for anything finds them too
//          (searchindex.h); one of a field alone is contactsWithField.
// Cost     A contact without such values costs one look-up when it is shown anew. Sorting reads one index:
//          about 30 ms for 100 000 values.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/contactcolumn.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QJsonObject>

namespace store {

class Connection;

// As keys that compare with memcmp, one for each contact; empty: it has no value.
domain::Result<QList<QByteArray>> fieldSortKeys(Connection &connection,
                                                domain::ContactColumn column,
                                                const domain::ContactKeys &contacts);

// As domain::fieldText has it; empty without one.
domain::Result<QString> fieldTextOf(Connection &connection, domain::ContactColumn column,
                                    domain::ContactKey contact);

// What is shown of a contact, by the fields' ids.
domain::Result<QJsonObject> fieldValuesOf(Connection &connection, domain::ContactKey contact);

// The contacts whose value in a field of that name, of any account and in any case, holds the text; nullopt:
// no field is called so.
domain::Result<std::optional<domain::ContactKeys>>
contactsWithField(Connection &connection, const QString &name, const QString &typed);

// The ids of the fields of that name, of any account and in any case; those of schema extensions too.
domain::Result<QStringList> fieldIdsNamed(Connection &connection, const QString &name);

// What a search may have found a contact by.
struct FieldText
{
    QString id;
    QString text;
};
domain::Result<QList<FieldText>> searchedFields(Connection &connection, domain::ContactKey contact);

// Inside a commit: what is shown has changed; answers the values as they are compared, one a line.
domain::Result<QString> refreshFieldValues(Connection &connection, domain::ContactKey contact);
domain::Result<> forgetFieldValues(Connection &connection, domain::ContactKey contact);

} // namespace store
