#include "ui/editors/birthdayfield.h"

#include "ui/editors/editorline.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>
#include <QWidgetAction>

namespace ui {

using presentation::scaled;

QString birthdayFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy"))) {
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    }
    return format;
}

QString birthdayFormatWithoutYear()
{
    static const QRegularExpression year(
        QStringLiteral("[^dMy]*y+[^dMy]*$|^[^dMy]*y+[^dMy]*|[^dMy]*y+"));
    return birthdayFormat().remove(year);
}

QString birthdayInput(QDate date)
{
    return QLocale().toString(
        date, date.year() == domain::unknownYear ? birthdayFormatWithoutYear() : birthdayFormat());
}

QDate readBirthday(const QString &text)
{
    const QLocale locale;
    for (const QString &format :
         {birthdayFormat(), locale.dateFormat(QLocale::LongFormat), QStringLiteral("d MMMM yyyy"),
          QStringLiteral("d. MMMM yyyy"), QStringLiteral("MMMM d, yyyy")}) {
        if (const QDate date = locale.toDate(text, format); date.isValid()) {
            return date;
        }
    }
    // Read with a year, for the sake of 29 February.
    const QString withYear = text + QStringLiteral(" %1").arg(domain::unknownYear);
    for (const QString &format :
         {birthdayFormatWithoutYear(), birthdayFormatWithoutYear() + u'.', QStringLiteral("d MMMM"),
          QStringLiteral("d. MMMM"), QStringLiteral("MMMM d"), QStringLiteral("--MM-dd")}) {
        const QDate date = locale.toDate(withYear, format + QStringLiteral(" yyyy"));
        if (date.isValid()) {
            return date;
        }
    }
    return QDate::fromString(text, Qt::ISODate);
}

BirthdayField::BirthdayField(Day day, QWidget *parent)
    : EditorField(parent)
    , m_day(day)
    , m_edit(new QLineEdit)
    , m_pick(flatButton(day == Day::Birthday ? QStringLiteral("pickBirthday")
                                             : QStringLiteral("pickAnniversary"),
                        nullptr))
{
    const bool isBirthday = day == Day::Birthday;
    const QString label = isBirthday ? tr("Birthday") : tr("Anniversary");
    m_edit->setObjectName(isBirthday ? QStringLiteral("birthday")
                                     : QStringLiteral("weddingAnniversary"));
    m_edit->setAccessibleName(label);
    m_edit->setPlaceholderText(QLocale().toString(QDate(1984, 12, 31), birthdayFormat()));
    m_pick->setIcon(presentation::icon(presentation::IconName::Calendar));
    m_pick->setToolTip(tr("Choose from a calendar"));
    m_pick->setAccessibleName(isBirthday ? tr("Choose the birthday from a calendar")
                                         : tr("Choose the anniversary from a calendar"));
    m_pick->setFocusPolicy(Qt::StrongFocus);
    auto *both = new QWidget;
    both->setFocusProxy(m_edit);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(4));
    row->addWidget(m_edit, 2);
    row->addWidget(m_pick);
    row->addStretch(3);
    m_line = new EditorLine(label, both, this);
    m_line->setRemovable(isBirthday ? tr("Remove the birthday") : tr("Remove the anniversary"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        if (problem().isEmpty()) {
            m_line->setHint({});
        }
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &BirthdayField::judge);
    connect(m_pick, &QToolButton::clicked, this, &BirthdayField::showCalendar);
    connect(m_line, &EditorLine::removeRequested, this, [this] {
        hide();
        m_edit->clear();
        Q_EMIT edited();
    });
}

void BirthdayField::load(const domain::Contact &contact)
{
    const QDate loaded = m_day == Day::Birthday ? contact.birthday : contact.weddingAnniversary;
    if (loaded != date()) {
        setDate(loaded);
    }
}

void BirthdayField::store(domain::Contact &contact) const
{
    (m_day == Day::Birthday ? contact.birthday : contact.weddingAnniversary) = date();
}

bool BirthdayField::isBlank() const
{
    return m_edit->text().trimmed().isEmpty();
}

void BirthdayField::begin()
{
    show();
    m_edit->setFocus(Qt::OtherFocusReason);
}

QString BirthdayField::problem() const
{
    return isBlank() || date().isValid()
        ? QString()
        : (m_day == Day::Birthday
               ? tr("Write the birthday like this: %1, or without the year: %2")
               : tr("Write the anniversary like this: %1, or without the year: %2"))
              .arg(QLocale().toString(QDate(1984, 12, 31), birthdayFormat()),
                   QLocale().toString(QDate(1984, 12, 31), birthdayFormatWithoutYear()));
}

QDate BirthdayField::date() const
{
    return readBirthday(m_edit->text().trimmed());
}

void BirthdayField::setDate(QDate date)
{
    m_edit->setText(date.isValid() ? birthdayInput(date) : QString());
}

void BirthdayField::judge()
{
    m_line->setHint(problem());
}

void BirthdayField::showCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setObjectName(QStringLiteral("birthdayCalendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setMaximumDate(QDate::currentDate());
    calendar->setSelectedDate(date().isValid() ? date() : QDate::currentDate().addYears(-40));
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto take = [this, menu](QDate picked) {
        setDate(picked);
        m_line->setHint({});
        menu->close();
        m_edit->setFocus(Qt::OtherFocusReason);
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu->popup(m_pick->mapToGlobal(QPoint(0, m_pick->height())));
    calendar->setFocus();
}

} // namespace ui
