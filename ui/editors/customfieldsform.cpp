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
    m_resumed = draft(); // before another folder was chosen
    m_areTold = true;
    clear();
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

void CustomFieldsForm::resume(const QJsonObject &draft)
{
    m_resumed = draft;
    for (CustomFieldLine *line : std::as_const(m_lines)) {
        if (const QString &id = line->field().id; m_resumed.contains(id)) {
            line->resume(m_resumed.take(id));
        }
    }
}

void CustomFieldsForm::follow(const QJsonObject &values)
{
    for (CustomFieldLine *line : std::as_const(m_lines)) {
        line->follow(values.value(line->field().id));
    }
}

QJsonObject CustomFieldsForm::draft() const
{
    QJsonObject draft = m_resumed;
    for (const CustomFieldLine *line : m_lines) {
        if (const auto mine = line->draft()) {
            draft.insert(line->field().id, *mine);
        }
    }
    return draft;
}

QJsonObject CustomFieldsForm::changes() const
{
    QJsonObject changes;
    if (!m_areTold) {
        for (auto each = m_resumed.begin(); each != m_resumed.end(); ++each) {
            if (!CustomFieldLine::isUnreadable(each.value())) {
                changes.insert(each.key(), each.value());
            }
        }
    }
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
