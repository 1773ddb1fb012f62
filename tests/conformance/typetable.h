#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace conformance {

// One member's declaration: "String", "emailAddress", "notFlagged|complete|flagged" and so on.
struct MemberKind
{
    QString kind;
    bool isCollection = false;
    bool isNullable = true;
};

// What Graph's types hold, read from graphtypes.txt, which also explains its format.
class TypeTable
{
public:
    // Lines that cannot be read end in `problems`.
    static TypeTable read(const QString &file, QStringList &problems);

    // version: "v1.0" or "beta".
    bool knows(const QString &version, const QString &type) const;
    std::optional<MemberKind> member(const QString &version, const QString &type,
                                     const QString &name) const;

    // What is wrong with an object as one of this type, one sentence each: members that the type
    // does not have and values of another kind. Annotations ("@odata.etag") are always allowed.
    QStringList violations(const QString &version, const QString &type, const QJsonObject &object,
                           const QString &where) const;

    // Where the table and a schema.json of ../shared/graph disagree about a type that both have.
    QStringList differences(const QJsonObject &schema) const;

private:
    struct Type
    {
        bool isOpen = false;
        QHash<QString, MemberKind> members;
    };
    QStringList violationsOfValue(const QString &version, const MemberKind &kind,
                                  const QJsonValue &value, const QString &where) const;

    QHash<QString, Type> m_types; // "v1.0 contact"
};

} // namespace conformance
