#include "ui/presentation/schematext.h"

#include "ui/presentation/errortext.h"

#include <QCoreApplication>

namespace presentation {

namespace {

struct SchemaText
{
    Q_DECLARE_TR_FUNCTIONS(SchemaText)
};

using domain::SchemaProblem;
using domain::SchemaStatus;

} // namespace

QString statusText(SchemaStatus status)
{
    switch (status) {
    case SchemaStatus::InDevelopment:
        return SchemaText::tr("In development");
    case SchemaStatus::Available:
        return SchemaText::tr("Available");
    case SchemaStatus::Deprecated:
        return SchemaText::tr("Deprecated");
    case SchemaStatus::Unknown:
        return SchemaText::tr("Gone from the service");
    }
    Q_UNREACHABLE();
}

QString stepText(SchemaStatus next)
{
    return next == SchemaStatus::Deprecated ? SchemaText::tr("De&precate")
                                            : SchemaText::tr("Make a&vailable");
}

QString ruleText(SchemaStatus status)
{
    switch (status) {
    case SchemaStatus::InDevelopment:
        return SchemaText::tr(
            "Properties can be added, and it can be deleted. Once it is available "
            "every organisation may use it, and it can never be deleted or taken "
            "back into development.");
    case SchemaStatus::Available:
        return SchemaText::tr(
            "Properties can be added, not changed or removed. Deprecated it takes "
            "no new contacts; what they have stays.");
    case SchemaStatus::Deprecated:
        return SchemaText::tr("Contacts keep their values, and no other gets one. It can be made "
                              "available again.");
    case SchemaStatus::Unknown:
        return SchemaText::tr("The service knows of no such extension any more.");
    }
    Q_UNREACHABLE();
}

QString definitionRules()
{
    return SchemaText::tr(
               "With a name alone the service makes the id: \"ext\", eight characters and the "
               "name. An id of your own begins with the name of a domain that your "
               "organisation has proved to be its own: contoso_project. Id, owner and the "
               "kind of a property stay for ever. Contacts take texts of 256 characters, "
               "dates with time, and 256 bytes. A program can own %1 definitions, and needs "
               "the permission Application.ReadWrite.All of a work or school account.")
        .arg(domain::mostSchemasOfOwner);
}

QString typeText(const QString &type)
{
    if (type == QLatin1String("DateTime")) {
        return SchemaText::tr("Date and time");
    }
    if (type == QLatin1String("Binary")) {
        return SchemaText::tr("Bytes");
    }
    if (type == QLatin1String("Integer")) {
        return SchemaText::tr("Whole number");
    }
    return type == QLatin1String("Boolean") ? SchemaText::tr("Yes or no") : SchemaText::tr("Text");
}

QString problemText(SchemaProblem problem)
{
    switch (problem) {
    case SchemaProblem::NoId:
        return SchemaText::tr("The extension needs a name.");
    case SchemaProblem::BadId:
        return SchemaText::tr("A name is made of letters and digits and begins with a letter; one "
                              "underscore parts the domain from it.");
    case SchemaProblem::NoProperty:
        return SchemaText::tr("Add at least one property.");
    case SchemaProblem::BadProperty:
        return SchemaText::tr(
            "The name of a property is made of letters and digits, 64 at most, and "
            "begins with a letter.");
    case SchemaProblem::SameProperties:
        return SchemaText::tr("Another property has this name.");
    case SchemaProblem::TypeNotForContacts:
        return SchemaText::tr("Whole numbers and yes or no are not for contacts.");
    }
    Q_UNREACHABLE();
}

QString schemaErrorText(const domain::Error &error)
{
    switch (error.kind) {
    case domain::Error::Kind::NotFound:
        return SchemaText::tr("The service knows of no extension with this id.");
    case domain::Error::Kind::Forbidden:
        return SchemaText::tr(
            "The service does not allow it: reading definitions takes the permission "
            "Application.Read.All, and only the program that made one may change "
            "it.");
    case domain::Error::Kind::Conflict:
        return SchemaText::tr("An extension with this id is there already.");
    default:
        return errorText(error);
    }
}

} // namespace presentation
