// Fields that a person defines for an account, and their values beside each contact.
//
// Shape    The values of a contact are the open extension "org.kartei.fields", so that other programs can
//          read them: one member for each field that has a value, under the field's id; a text, a link or
//          a choice as string, a number as number, yes and no as true and false, a date as "2001-12-31".
//              {"@odata.type": "microsoft.graph.openTypeExtension", "extensionName": "org.kartei.fields",
//               "shoeSize": 42.5, "allergies": "nuts", "metOn": "2024-05-01", "newsletter": true}
//          The definitions are one extended property of the account's default contact folder,
//          "String {00020329-0000-0000-C000-000000000046} Name org.kartei.fields", a JSON text (toJson()):
//              {"version": 1, "fields": [{"id": "shoeSize", "name": "Shoe size", "kind": "number"}, ...]}
// Promise  An id comes of the name that a field is made under and stays: two computers that make a field
//          of one name make the same, and a new name rewrites no contact. The extension is written whole,
//          members that no definition knows among it.
//          A field that is removed is retired: what contacts have of it stays and comes back with it.
// Thread   any; pure.
#pragma once

#include "services/domain/keys.h"

#include <QJsonObject>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace domain {

inline constexpr QLatin1String fieldsExtension("org.kartei.fields");
inline constexpr qsizetype longestFieldName = 60;
inline constexpr qsizetype longestFieldValue = 1000;
inline constexpr qsizetype mostFields = 40; // a mailbox has room for so many names of properties

// The last three only fields of schema extensions have (domain/schemaextension.h): 32 bits; a moment, as
// "2026-05-01T08:00:00Z"; bytes, in base64.
enum class FieldKind { Text, Number, Date, YesNo, Link, Choice, WholeNumber, Instant, Bytes };

QLatin1String kindName(FieldKind kind);                // "text", "yesno"
std::optional<FieldKind> kindByName(QStringView name); // of those that people define

struct CustomField
{
    QString id; // empty: new
    QString name;
    FieldKind kind = FieldKind::Text;
    QStringList choices;
    QList<FolderKey> folders; // that it is offered in; empty: all
    bool isRetired = false;
    int column = 0; // its number among the columns of tables; 0: not stored yet

    bool isOfferedIn(FolderKey folder) const
    {
        return !isRetired && (folders.isEmpty() || folders.contains(folder));
    }
    bool operator==(const CustomField &) const = default;
};

using CustomFields = QList<CustomField>;

// What is wrong with a definition among the others of its account.
enum class DefinitionProblem {
    NoName,
    LongName,
    BadName,
    NameTaken,
    NoChoices,
    SameChoices,
    TooMany
};
std::optional<DefinitionProblem> definitionProblem(const CustomField &field,
                                                   const CustomFields &others);

// ASCII, camel case, unlike `taken` in any case.
QString newFieldId(const QString &name, const QStringList &taken);

// The one of that name, in any case; retired ones are not looked at.
const CustomField *fieldByName(const CustomFields &fields, QStringView name);

// What was typed, as it is stored; Undefined for nothing. A number has a point for decimals, a date is
// ISO 8601, and a moment is that with a zone or in UTC; yes and no are "yes", "no", "true", "false", "1", "0";
// a link without a scheme is https.
enum class ValueProblem {
    NotANumber,
    NotADate,
    NotYesOrNo,
    NotALink,
    NotAChoice,
    NotAWholeNumber,
    NotAnInstant,
    NotBytes,
    TooLong
};
qsizetype longestValue(const CustomField &field); // in characters
tl::expected<QJsonValue, ValueProblem> fieldValue(const CustomField &field, const QString &typed);

// The same back: what fieldValue() reads. Of other kinds of values too, which other programs wrote.
QString fieldText(const QJsonValue &value);

// As the server keeps it; members that are not known stay as they are in `before`.
QJsonObject definitionJson(const CustomField &field, const QJsonObject &before);
CustomField definitionFrom(const QJsonObject &json); // without folders

} // namespace domain
