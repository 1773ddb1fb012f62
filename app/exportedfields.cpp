#include "app/exportedfields.h"

#include "services/domain/schemaextension.h"

#include <algorithm>

namespace app {

QList<interchange::NamedValue> fieldsOnCard(const store::ContactDetails &details)
{
    const QJsonObject values = domain::fieldValues(details.extensions);
    QList<interchange::NamedValue> fields;
    for (const domain::CustomField &field : details.fields) {
        const QString text =
            field.isRetired ? QString() : domain::fieldText(values.value(field.id));
        if (!text.isEmpty()) {
            fields.append({field.name, text});
        }
    }
    return fields;
}

QList<interchange::ExtraColumn> fieldColumns(const QList<store::ContactDetails> &contacts)
{
    QList<interchange::ExtraColumn> columns;
    for (qsizetype place = 0; place < contacts.size(); ++place) {
        const auto fields = fieldsOnCard(contacts.at(place));
        for (const interchange::NamedValue &field : fields) {
            auto column = std::ranges::find(columns, field.name, &interchange::ExtraColumn::name);
            if (column == columns.end()) {
                columns.append({field.name, {}});
                column = std::prev(columns.end());
            }
            column->values.resize(place);
            column->values.append(field.value);
        }
    }
    return columns;
}

} // namespace app
