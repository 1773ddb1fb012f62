#include "ui/presentation/fieldtext.h"

#include "services/domain/schemaextension.h"
#include "ui/presentation/contacttext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace presentation {

namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

using domain::CustomField;
using domain::DefinitionProblem;
using domain::FieldKind;
using domain::ValueProblem;

domain::CustomFields &columns()
{
    static domain::CustomFields fields;
    return fields;
}

const CustomField *fieldOf(domain::ContactColumn column)
{
    const auto found = std::ranges::find_if(columns(), [column](const CustomField &field) {
        return domain::fieldColumn(field.column) == column;
    });
    return found == columns().end() ? nullptr : &*found;
}

QString dayText(const QString &iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : iso;
}

QString instantText(const QString &iso)
{
    const QDateTime instant = QDateTime::fromString(iso, Qt::ISODate);
    return instant.isValid() ? QLocale().toString(instant.toLocalTime(), QLocale::ShortFormat)
                             : iso;
}

QString bytesText(const QString &base64)
{
    const auto count = QByteArray::fromBase64(base64.toLatin1()).size();
    return count == 0 ? QString() : FieldText::tr("%n bytes", nullptr, static_cast<int>(count));
}

} // namespace

QString kindText(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return FieldText::tr("Text");
    case FieldKind::Number:
        return FieldText::tr("Number");
    case FieldKind::Date:
        return FieldText::tr("Date");
    case FieldKind::YesNo:
        return FieldText::tr("Yes or no");
    case FieldKind::Link:
        return FieldText::tr("Link");
    case FieldKind::Choice:
        return FieldText::tr("Choice");
    case FieldKind::WholeNumber:
        return FieldText::tr("Whole number");
    case FieldKind::Instant:
        return FieldText::tr("Date and time");
    case FieldKind::Bytes:
        return FieldText::tr("Bytes");
    }
    Q_UNREACHABLE();
}

QString problemText(DefinitionProblem problem)
{
    switch (problem) {
    case DefinitionProblem::NoName:
        return FieldText::tr("The field needs a name.");
    case DefinitionProblem::LongName:
        return FieldText::tr("The name is too long: %1 characters are the most.")
            .arg(domain::longestFieldName);
    case DefinitionProblem::BadName:
        return FieldText::tr("A name cannot hold a colon, an equals sign or quotation marks.");
    case DefinitionProblem::NameTaken:
        return FieldText::tr("Another field has this name.");
    case DefinitionProblem::NoChoices:
        return FieldText::tr("Write what can be chosen, one choice a line.");
    case DefinitionProblem::SameChoices:
        return FieldText::tr("A choice is there twice.");
    case DefinitionProblem::TooMany:
        return FieldText::tr("There is no room for more than %1 fields.").arg(domain::mostFields);
    }
    Q_UNREACHABLE();
}

QString problemText(const CustomField &field, ValueProblem problem)
{
    const QString name = isolated(field.name);
    switch (problem) {
    case ValueProblem::NotANumber:
        return FieldText::tr("%1 takes a number.").arg(name);
    case ValueProblem::NotADate:
        return FieldText::tr("%1 takes a date.").arg(name);
    case ValueProblem::NotYesOrNo:
        return FieldText::tr("%1 takes yes or no.").arg(name);
    case ValueProblem::NotALink:
        return FieldText::tr("%1 takes a web address.").arg(name);
    case ValueProblem::NotAChoice:
        //: %2: the choices
        return FieldText::tr("%1 takes one of: %2.")
            .arg(name, field.choices.join(QLatin1String(", ")));
    case ValueProblem::NotAWholeNumber:
        return FieldText::tr("%1 takes a whole number of at most %2.")
            .arg(name, QLocale().toString(std::numeric_limits<qint32>::max()));
    case ValueProblem::NotAnInstant:
        return FieldText::tr("%1 takes a date and a time.").arg(name);
    case ValueProblem::NotBytes:
        return FieldText::tr("%1 takes %2 bytes at most, in base64.")
            .arg(name)
            .arg(domain::longestSchemaValue);
    case ValueProblem::TooLong:
        return FieldText::tr("%1 takes %2 characters at most.")
            .arg(name)
            .arg(domain::longestValue(field));
    }
    Q_UNREACHABLE();
}

QString valueText(FieldKind kind, const QJsonValue &value)
{
    if (value.isBool()) {
        return value.toBool() ? FieldText::tr("Yes") : FieldText::tr("No");
    }
    if (value.isDouble()) {
        QLocale locale;
        locale.setNumberOptions(QLocale::OmitGroupSeparator); // a membership is no amount
        return locale.toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    switch (kind) {
    case FieldKind::Date:
        return dayText(value.toString());
    case FieldKind::Instant:
        return instantText(value.toString());
    case FieldKind::Bytes:
        return bytesText(value.toString());
    default:
        return domain::fieldText(value);
    }
}

void setFieldColumns(const domain::CustomFields &fields)
{
    columns() = fields;
}

QList<domain::ContactColumn> offeredColumns()
{
    QList<domain::ContactColumn> all;
    for (const domain::ColumnInfo &info : domain::contactColumns()) {
        all.append(info.column);
    }
    for (const CustomField &field : std::as_const(columns())) {
        all.append(domain::fieldColumn(field.column));
    }
    return all;
}

QString fieldName(const QString &id)
{
    const auto found = std::ranges::find(columns(), id, &CustomField::id);
    return found != columns().end() ? found->name
        : domain::isSchemaField(id) ? id.section(u'/', 1)
                                    : id;
}

QString fieldColumnTitle(domain::ContactColumn column)
{
    const CustomField *field = fieldOf(column);
    return field != nullptr ? field->name : FieldText::tr("Removed field");
}

QString fieldCellText(domain::ContactColumn column, const QString &text)
{
    const CustomField *field = fieldOf(column);
    if (field == nullptr || text.isEmpty()) {
        return text;
    }
    const auto value = domain::fieldValue(*field, text);
    return value ? valueText(field->kind, *value) : text;
}

} // namespace presentation
