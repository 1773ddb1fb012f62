#include "ui/presentation/searchtext.h"

#include "ui/presentation/contacttext.h"
#include "ui/presentation/propertylabel.h"

#include <QCoreApplication>
#include <QStringList>

namespace presentation {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

} // namespace

using Kind = domain::SearchProblem::Kind;

QString searchProblemText(const domain::SearchProblem &problem)
{
    const QString value = isolated(problem.value);
    switch (problem.kind) {
    case Kind::UnknownField:
        return Words::tr("There is no search field “%1”").arg(isolated(problem.field));
    case Kind::UnknownValue:
        return Words::tr("“%1:” does not know “%2”").arg(isolated(problem.field), value);
    case Kind::UnknownFolder:
        return Words::tr("No folder is called “%1”").arg(value);
    case Kind::UnknownCategory:
        return Words::tr("No category is called “%1”").arg(value);
    }
    Q_UNREACHABLE();
}

QString searchProblemAdvice(const domain::SearchProblem &problem)
{
    switch (problem.kind) {
    case Kind::UnknownField: {
        QStringList names;
        for (const domain::SearchField &field : domain::searchFields()) {
            names << QString(field.name) + u':';
        }
        return Words::tr("There are %1. Nobody has the text itself either.")
            .arg(names.join(QLatin1String(", ")));
    }
    case Kind::UnknownValue: {
        const domain::SearchField *field = domain::searchField(problem.field);
        const QStringList values =
            field == nullptr ? QStringList() : domain::searchValues(field->kind);
        const QString known = values.join(QLatin1String(", "));
        return field != nullptr && field->kind == domain::SearchField::Kind::Birthday
            ? Words::tr("Write %1, a year, or a day such as 03-14.").arg(known)
            : Words::tr("Write one of %1.").arg(known);
    }
    case Kind::UnknownFolder:
        return Words::tr("Write a part of the name of a folder that stands in the tree.");
    case Kind::UnknownCategory:
        return Words::tr("Write a part of the name of a category, or has:category for any.");
    }
    Q_UNREACHABLE();
}

QString searchFieldHint(const domain::SearchField &field)
{
    using FieldKind = domain::SearchField::Kind;
    switch (field.kind) {
    case FieldKind::Folder:
        return Words::tr("a folder");
    case FieldKind::Has:
        return Words::tr("a photo, an address…");
    case FieldKind::Flag:
        return Words::tr("overdue, today…");
    case FieldKind::Birthday:
        return Words::tr("a month, a day, a year");
    case FieldKind::Text:
        break;
    }
    return field.properties.size() == 1
        ? propertyLabel(domain::graphName(field.properties.front())).toLower()
        : Words::tr("text in this field alone");
}

} // namespace presentation
