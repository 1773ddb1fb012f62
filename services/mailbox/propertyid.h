#pragma once

#include <QString>

namespace mailbox {

// The id of an extended property, which names a MAPI property and its type.
//
// Shape    "String 0x3A21" (a tag below 0x8000), "Integer {guid} Id 0x8102", "String {guid} Name
//          Colour". text: type in its own spelling, guid in lower case with braces, numbers in
//          lower-case hex without leading zeros. The letter case of the name counts.
// Errors   Refusal 400 ErrorInvalidExtendedProperty for what is no id, 400
//          ErrorInvalidExtendedPropertyValue for a value that is not of the type.
// Source   Graph "Outlook extended properties overview".
class PropertyId
{
public:
    static PropertyId read(const QString &text);

    QString text() const { return m_text; }
    bool isMultiValue() const { return m_isMultiValue; } // a type that ends in Array
    bool isText() const { return m_kind == Kind::Text; }
    bool isNumber() const;
    bool isTime() const { return m_kind == Kind::Time; }

    // A value as it is stored and answered: "007" of an Integer is "7".
    QString value(const QString &sent) const;

private:
    enum class Kind { Text, Integer16, Integer32, Integer64, Real, Boolean, Time, Guid, Bytes };
    struct Type
    {
        const char *name;
        Kind kind;
    };
    static const Type *typeNamed(const QString &name, bool *isMultiValue);

    QString m_text;
    Kind m_kind = Kind::Text;
    bool m_isMultiValue = false;
};

} // namespace mailbox
