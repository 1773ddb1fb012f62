#include "ui/editors/customfield.h"

#include "ui/editors/birthdayfield.h"
#include "ui/editors/editorline.h"
#include "ui/presentation/fieldtext.h"

#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using domain::FieldKind;

namespace {

const QString typedMember = QStringLiteral("typed"); // no value of a field is an object

bool isChosen(FieldKind kind)
{
    return kind == FieldKind::YesNo || kind == FieldKind::Choice;
}

// As it is written and read: with the whole year.
QString instantFormat()
{
    return birthdayFormat() + u' ' + QLocale().timeFormat(QLocale::ShortFormat);
}

QString placeholder(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Date:
        return QLocale().toString(QDate(2024, 12, 31), birthdayFormat());
    case FieldKind::Instant:
        return QLocale().toString(QDateTime(QDate(2024, 12, 31), QTime(16, 30)), instantFormat());
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
    if (kind == FieldKind::WholeNumber) {
        bool isNumber = false;
        const int number = QLocale().toInt(typed.trimmed(), &isNumber);
        return isNumber ? QString::number(number) : typed;
    }
    if (kind == FieldKind::Instant) {
        // Formats hold no-break spaces where a person types a plain one.
        const QDateTime instant =
            QLocale().toDateTime(typed.simplified(), instantFormat().simplified());
        return instant.isValid() ? instant.toUTC().toString(Qt::ISODate) : typed;
    }
    return typed;
}

QString shownText(const domain::CustomField &field, const QJsonValue &value)
{
    const QDate day =
        field.kind == FieldKind::Date ? QDate::fromString(value.toString(), Qt::ISODate) : QDate();
    const QDateTime instant = field.kind == FieldKind::Instant
        ? QDateTime::fromString(value.toString(), Qt::ISODate)
        : QDateTime();
    return day.isValid()    ? QLocale().toString(day, birthdayFormat())
        : instant.isValid() ? QLocale().toString(instant.toLocalTime(), instantFormat())
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
        m_edit->setMaxLength(static_cast<int>(domain::longestValue(field)));
        m_edit->setReadOnly(field.kind == FieldKind::Bytes);
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

void CustomFieldLine::follow(const QJsonValue &value)
{
    if (change() || !problem().isEmpty()) {
        m_loaded =
            value; // what is typed is a change of that now, also back to what was here before
    } else if (value != m_loaded) {
        load(value);
    }
}

std::optional<QJsonValue> CustomFieldLine::draft() const
{
    return problem().isEmpty() ? change() : QJsonObject{{typedMember, m_edit->text()}};
}

bool CustomFieldLine::isUnreadable(const QJsonValue &draft)
{
    return draft.isObject();
}

void CustomFieldLine::resume(const QJsonValue &value)
{
    if (isUnreadable(value)) {
        if (m_edit != nullptr) {
            m_edit->setText(value.toObject().value(typedMember).toString());
            m_line->setHint(problem());
        }
        return;
    }
    const QJsonValue loaded = m_loaded;
    load(value.isNull() ? QJsonValue(QJsonValue::Undefined) : value);
    m_loaded = loaded;
    m_isTouched = true;
}

void CustomFieldLine::setMixed()
{
    m_isMixed = true;
    if (m_choice != nullptr) {
        m_isLoading = true;
        m_choice->insertItem(0, tr("Different values"), QJsonValue(QJsonValue::Null));
        m_choice->setCurrentIndex(0);
        m_isLoading = false;
        return;
    }
    m_line->setDifferent(*m_edit);
    connect(m_line, &EditorLine::removedFromAll, this, [this] {
        m_isRemoved = true;
        Q_EMIT edited();
    });
}

std::optional<QJsonValue> CustomFieldLine::change() const
{
    const QJsonValue now = value();
    if (m_isMixed) {
        if (m_choice != nullptr) {
            const bool isChosen = m_isTouched && !now.isNull();
            return !isChosen        ? std::nullopt
                : now.isUndefined() ? std::optional(QJsonValue(QJsonValue::Null))
                                    : std::optional(now);
        }
        return !now.isUndefined() ? std::optional(now)
            : m_isRemoved         ? std::optional(QJsonValue(QJsonValue::Null))
                                  : std::nullopt;
    }
    if (now == m_loaded) {
        return std::nullopt;
    }
    return now.isUndefined() ? QJsonValue(QJsonValue::Null) : now;
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
