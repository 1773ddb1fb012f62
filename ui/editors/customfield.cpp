#include "ui/editors/customfield.h"

#include "ui/editors/birthdayfield.h"
#include "ui/editors/editorline.h"
#include "ui/presentation/fieldtext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using domain::FieldKind;

namespace {

bool isChosen(FieldKind kind)
{
    return kind == FieldKind::YesNo || kind == FieldKind::Choice;
}

QString placeholder(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Date:
        return QLocale().toString(QDate(2024, 12, 31), birthdayFormat());
    case FieldKind::Link:
        return QStringLiteral("https://");
    default:
        return {};
    }
}

// As the locale writes it, to what domain::fieldValue() reads.
QString plainText(FieldKind kind, const QString &typed)
{
    if (kind == FieldKind::Number) {
        bool isNumber = false;
        const double number = QLocale().toDouble(typed.trimmed(), &isNumber);
        return isNumber ? domain::fieldText(number) : typed;
    }
    if (kind == FieldKind::Date && !typed.trimmed().isEmpty()) {
        const QDate day = readBirthday(typed.trimmed());
        return day.isValid() ? day.toString(Qt::ISODate) : typed;
    }
    return typed;
}

QString shownText(const domain::CustomField &field, const QJsonValue &value)
{
    const QDate day =
        field.kind == FieldKind::Date ? QDate::fromString(value.toString(), Qt::ISODate) : QDate();
    return day.isValid() ? QLocale().toString(day, birthdayFormat())
                         : presentation::valueText(field.kind, value);
}

} // namespace

CustomFieldLine::CustomFieldLine(const domain::CustomField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    QWidget *content = nullptr;
    if (isChosen(field.kind)) {
        m_choice = new QComboBox;
        m_choice->addItem(tr("Not given"), QJsonValue(QJsonValue::Undefined));
        if (field.kind == FieldKind::YesNo) {
            for (const bool answer : {true, false}) {
                m_choice->addItem(presentation::valueText(field.kind, answer), QJsonValue(answer));
            }
        }
        for (const QString &choice : field.choices) {
            m_choice->addItem(choice, QJsonValue(choice));
        }
        connect(m_choice, &QComboBox::currentIndexChanged, this, &CustomFieldLine::noteEdited);
        content = m_choice;
    } else {
        m_edit = new QLineEdit;
        m_edit->setPlaceholderText(placeholder(field.kind));
        m_edit->setMaxLength(static_cast<int>(domain::longestFieldValue));
        connect(m_edit, &QLineEdit::textChanged, this, &CustomFieldLine::noteEdited);
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { m_line->setHint(problem()); });
        content = m_edit;
    }
    content->setObjectName(QStringLiteral("fieldValue.") + field.id);
    m_line = new EditorLine(field.name, content, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setFocusProxy(content);
}

void CustomFieldLine::load(const QJsonValue &value)
{
    m_isLoading = true;
    m_loaded = value;
    m_isTouched = false;
    if (m_edit != nullptr) {
        m_edit->setText(shownText(m_field, value));
    } else {
        int place = std::max(0, m_choice->findData(value));
        if (place == 0 && !value.isUndefined() && !value.isNull()) { // no longer among the choices
            m_choice->addItem(domain::fieldText(value), value);
            place = m_choice->count() - 1;
        }
        m_choice->setCurrentIndex(place);
    }
    m_line->setHint({});
    m_isLoading = false;
}

tl::expected<QJsonValue, domain::ValueProblem> CustomFieldLine::read() const
{
    if (!m_isTouched) {
        return m_loaded;
    }
    if (m_choice != nullptr) {
        return m_choice->currentData().value<QJsonValue>();
    }
    return domain::fieldValue(m_field, plainText(m_field.kind, m_edit->text()));
}

QJsonValue CustomFieldLine::value() const
{
    return read().value_or(m_loaded);
}

QString CustomFieldLine::problem() const
{
    const auto value = read();
    return value ? QString() : presentation::problemText(m_field, value.error());
}

void CustomFieldLine::begin()
{
    (m_edit != nullptr ? static_cast<QWidget *>(m_edit) : m_choice)->setFocus(Qt::OtherFocusReason);
    m_line->setHint(problem());
}

void CustomFieldLine::noteEdited()
{
    if (m_isLoading) {
        return;
    }
    m_isTouched = true;
    if (problem().isEmpty()) {
        m_line->setHint({});
    }
    Q_EMIT edited();
}

} // namespace ui
