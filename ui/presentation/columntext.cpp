#include "ui/presentation/columntext.h"

#include "ui/presentation/contacttext.h"
#include "ui/presentation/fieldtext.h"
#include "ui/presentation/propertylabel.h"

#include <QCoreApplication>
#include <QLocale>

namespace presentation {

namespace {

struct ColumnText
{
    Q_DECLARE_TR_FUNCTIONS(ColumnText)
};

using C = domain::ContactColumn;

} // namespace

QString columnTitle(C column)
{
    if (domain::isField(column)) {
        return fieldColumnTitle(column);
    }
    switch (column) {
    case C::Phone:
        //: a column: the phone number that one would try first
        return ColumnText::tr("Phone");
    case C::BusinessPhones:
        return ColumnText::tr("Work phone");
    case C::HomePhones:
        return ColumnText::tr("Home phone");
    case C::FollowUp:
        return ColumnText::tr("Follow up");
    case C::Folder:
        return ColumnText::tr("Folder");
    case C::City:
        return ColumnText::tr("City");
    case C::CountryOrRegion:
        return ColumnText::tr("Country or region");
    default:
        return propertyLabel(domain::columnName(column));
    }
}

QString cellText(C column, const QString &text)
{
    if (domain::isField(column)) {
        return fieldCellText(column, text);
    }
    return domain::isDay(column) && !text.isEmpty()
        ? QLocale().toString(QDate::fromString(text, Qt::ISODate), QLocale::ShortFormat)
        : text;
}

QString groupTitle(domain::GroupBy group, const QString &title)
{
    if (!title.isEmpty()) {
        return title;
    }
    switch (group) {
    case domain::GroupBy::Company:
        return ColumnText::tr("No company");
    case domain::GroupBy::Category:
        return ColumnText::tr("No category");
    case domain::GroupBy::Folder:
    case domain::GroupBy::Initial:
    case domain::GroupBy::None:
        return {};
    }
    Q_UNREACHABLE();
}

QString groupDropText(domain::GroupBy group, const QString &title)
{
    switch (group) {
    case domain::GroupBy::Folder:
        return ColumnText::tr("Move to %1").arg(isolated(title));
    case domain::GroupBy::Company:
        // What has no value takes nothing: a drag should not empty fields.
        return title.isEmpty() ? QString()
                               : ColumnText::tr("Set the company to %1").arg(isolated(title));
    case domain::GroupBy::Category:
        return title.isEmpty() ? ColumnText::tr("Remove all categories")
                               : ColumnText::tr("Add %1").arg(isolated(title));
    case domain::GroupBy::Initial:
    case domain::GroupBy::None:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace presentation
