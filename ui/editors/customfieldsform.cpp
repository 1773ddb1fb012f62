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
    const QJsonObject typed = changes(); // before another folder was chosen
    for (auto each = typed.begin(); each != typed.end(); ++each) {
        m_resumed.insert(each.key(), each.value());
    }
    clear();
    m_values = values;
    for (const domain::CustomField &field : fields) {
        if (field.isOfferedIn(folder) || (!field.isRetired && values.contains(field.id))) {
            addLine(field, values);
        }
    }
    resume(m_resumed);
    setHidden(m_lines.isEmpty());
}

void CustomFieldsForm::setShared(const domain::CustomFields &fields, const QJsonObject &values,
                                 const QStringList &mixed)
{
    clear();
    m_values = values;
    for (const domain::CustomField &field : fields) {
        CustomFieldLine *line = addLine(field, values);
        if (mixed.contains(field.id)) {
            line->setMixed();
        }
    }
    setHidden(m_lines.isEmpty());
}

void CustomFieldsForm::clear()
{
    qDeleteAll(m_lines);
    m_lines.clear();
}

CustomFieldLine *CustomFieldsForm::addLine(const domain::CustomField &field,
                                           const QJsonObject &values)
{
    auto *line = new CustomFieldLine(field, this);
    line->load(values.value(field.id));
    connect(line, &CustomFieldLine::edited, this, &CustomFieldsForm::edited);
    m_layout->addWidget(line);
    m_lines.append(line);
    return line;
}

void CustomFieldsForm::resume(const QJsonObject &changes)
{
    m_resumed = changes;
    for (CustomFieldLine *line : std::as_const(m_lines)) {
        if (const QString &id = line->field().id; m_resumed.contains(id)) {
            line->resume(m_resumed.take(id));
        }
    }
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
        if (const auto change = line->change()) {
            changes.insert(line->field().id, *change);
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
