#include "ui/editors/customfieldsform.h"

#include "ui/editors/customfield.h"
#include "ui/presentation/metrics.h"

#include <QVBoxLayout>

namespace ui {

CustomFieldsForm::CustomFieldsForm(QWidget *parent)
    : EditorField(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(presentation::scaled(8));
}

void CustomFieldsForm::setFields(const domain::CustomFields &fields, domain::FolderKey folder,
                                 const QJsonObject &values)
{
    qDeleteAll(m_lines);
    m_lines.clear();
    m_values = values;
    for (const domain::CustomField &field : fields) {
        const bool isShown =
            field.isOfferedIn(folder) || (!field.isRetired && values.contains(field.id));
        if (!isShown) {
            continue;
        }
        auto *line = new CustomFieldLine(field, this);
        line->load(values.value(field.id));
        connect(line, &CustomFieldLine::edited, this, &CustomFieldsForm::edited);
        m_layout->addWidget(line);
        m_lines.append(line);
    }
    setHidden(m_lines.isEmpty());
}

void CustomFieldsForm::follow(const QJsonObject &values)
{
    const QJsonObject mine = changes();
    m_values = values;
    for (CustomFieldLine *line : std::as_const(m_lines)) {
        const bool isMine = mine.contains(line->field().id) || !line->problem().isEmpty();
        if (!isMine && line->value() != values.value(line->field().id)) {
            line->load(values.value(line->field().id));
        }
    }
}

QJsonObject CustomFieldsForm::changes() const
{
    QJsonObject changes;
    for (const CustomFieldLine *line : m_lines) {
        const QString &id = line->field().id;
        const QJsonValue value = line->value();
        if (value != m_values.value(id)) {
            changes.insert(id, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
    }
    return changes;
}

void CustomFieldsForm::beginAt(const QString &id)
{
    for (CustomFieldLine *line : std::as_const(m_lines)) {
        const bool isMeant = id.isEmpty() ? !line->problem().isEmpty() : line->field().id == id;
        if (isMeant) {
            line->begin();
            return;
        }
    }
    if (!m_lines.isEmpty()) {
        m_lines.first()->begin();
    }
}

QString CustomFieldsForm::problem() const
{
    for (const CustomFieldLine *line : m_lines) {
        if (const QString problem = line->problem(); !problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

} // namespace ui
