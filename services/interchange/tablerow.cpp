#include "services/interchange/tablerow.h"

#include "services/interchange/notelabels.h"
#include "services/interchange/vcarddate.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace interchange {

namespace {

using domain::Contact;
using domain::PhysicalAddress;

constexpr QLatin1String googleJoint(" ::: ");

// Outlook writes these for a day that is none.
bool isNoDay(const QString &text)
{
    static const QRegularExpression zeros(QStringLiteral("^[0\\s./:-]*$"));
    return zeros.match(text).hasMatch();
}

QList<QByteArray> typesIn(const QString &kind)
{
    struct Word
    {
        QLatin1String word;
        QByteArrayView type;
    };
    static constexpr std::array words{
        Word{QLatin1String("home"), "HOME"},     Word{QLatin1String("work"), "WORK"},
        Word{QLatin1String("business"), "WORK"}, Word{QLatin1String("mobile"), "CELL"},
        Word{QLatin1String("cell"), "CELL"},     Word{QLatin1String("fax"), "FAX"},
        Word{QLatin1String("pager"), "PAGER"},   Word{QLatin1String("main"), "X-PRIMARY"},
        Word{QLatin1String("profile"), "HOME"},  Word{QLatin1String("other"), "OTHER"},
        Word{QLatin1String("company"), "WORK"},  Word{QLatin1String("grandcentral"), "OTHER"}};
    QList<QByteArray> types;
    for (const QString &own : kind.toLower().split(u' ')) {
        const auto *found =
            std::ranges::find(words, own, [](const Word &word) { return QString(word.word); });
        if (found != words.end()) {
            types.append(found->type.toByteArray());
        }
    }
    return types;
}

void setKind(Channel &channel, QString kind)
{
    if (kind.startsWith(QLatin1String("* "))) { // Google's mark of the first choice
        channel.preference = -1;
        kind.remove(0, 2);
    }
    static const QStringList sayNothing{QString(), QStringLiteral("home page"),
                                        QStringLiteral("internet")};
    if (sayNothing.contains(kind.toLower())) {
        return;
    }
    channel.types = typesIn(kind);
    channel.label = channel.types.isEmpty() ? kind : QString();
}

QDate numbersAsDay(const QStringList &parts, DateOrder order)
{
    QList<int> numbers;
    for (const QString &part : parts) {
        numbers.append(part.toInt());
    }
    if (parts.at(0).size() > 2) {
        return QDate(numbers.at(0), numbers.at(1), numbers.at(2));
    }
    int year = numbers.at(2);
    if (parts.at(2).size() <= 2) {
        const int thisYear = QDate::currentDate().year();
        year += thisYear - thisYear % 100;
        year -= year > thisYear ? 100 : 0;
    }
    const QDate dayFirst(year, numbers.at(1), numbers.at(0));
    const QDate monthFirst(year, numbers.at(0), numbers.at(1));
    const QDate &usual = order == DateOrder::DayFirst ? dayFirst : monthFirst;
    return usual.isValid() ? usual : order == DateOrder::DayFirst ? monthFirst : dayFirst;
}

bool isDamagedNumber(const QString &text)
{
    static const QRegularExpression scientific(QStringLiteral("^\\d([.,]\\d+)?E\\+\\d+$"),
                                               QRegularExpression::CaseInsensitiveOption);
    return scientific.match(text).hasMatch();
}

} // namespace

QDate dayIn(const QString &text, DateOrder order)
{
    static const QRegularExpression numbers(
        QStringLiteral("^(\\d{1,4})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{1,4})(?:[T ,].*)?$"));
    if (const auto match = numbers.match(text); match.hasMatch()) {
        return numbersAsDay({match.captured(1), match.captured(2), match.captured(3)}, order);
    }
    const VCardDate day = parseVCardDate(text);
    if (!day.monthAndDay.isEmpty()) {
        return QDate::fromString(QString::number(domain::unknownYear) + u'-' + day.monthAndDay,
                                 Qt::ISODate);
    }
    if (day.date.isValid()) {
        return day.date;
    }
    for (const QLocale &locale : {QLocale::c(), QLocale()}) {
        for (const char *format : {"d MMMM yyyy", "d. MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy",
                                   "d-MMM-yyyy", "MMM d, yyyy"}) {
            const QDate found = locale.toDate(text, QLatin1String(format));
            if (found.isValid()) {
                return found;
            }
        }
    }
    return {};
}

RowBuilder::RowBuilder(int line, DateOrder dates, ProblemLog &problems)
    : m_line(line)
    , m_dates(dates)
    , m_problems(problems)
{
}

void RowBuilder::add(TableField field, const QString &column, const QString &value)
{
    const FieldRule &rule = ruleOf(field);
    switch (rule.use) {
    case Use::Nothing:
        return;
    case Use::NamedNote:
        return column.isEmpty() ? m_noteTexts.append(value) : m_notes.add(column, value);
    case Use::Text:
        return addText(rule.text, column, value);
    case Use::Email:
        return addChannels(m_emails, rule.use, "", value);
    case Use::EmailName: // of the address to its left
        if (!m_emails.isEmpty() && m_emails.last().personName.isEmpty()) {
            m_emails.last().personName = value;
        }
        return;
    case Use::Phone:
        return addPhones(rule, column, value);
    case Use::Im:
        return addChannels(m_imAddresses, rule.use, "", value);
    case Use::Page:
        return addChannels(m_pages, rule.use, rule.type, value);
    case Use::Street:
    case Use::PostBox:
    case Use::Place:
        return addAddress(rule, column, value);
    case Use::Day:
        return addDay(rule.date, column, value);
    case Use::LabelledDay: {
        const QString kind = m_kinds.value(rule.use);
        if (kind.contains(notelabels::anniversary, Qt::CaseInsensitive)) {
            addDay(&Contact::weddingAnniversary, kind, value);
        } else {
            m_notes.add(kind.isEmpty() ? column : kind, value);
        }
        return;
    }
    case Use::BirthPart:
        m_birthParts.insert(field, value);
        return;
    case Use::Gender:
        return addGender(column, value);
    case Use::Children: {
        static const QRegularExpression joint(QStringLiteral("\\s*[;,]\\s*"));
        m_contact.children += value.split(joint, Qt::SkipEmptyParts);
        return;
    }
    case Use::Relation:
        return addRelation(column, value);
    case Use::Categories:
        return addCategories(value);
    case Use::Notes:
        m_noteTexts.append(value);
        return;
    case Use::Kind:
        m_kinds.insert(rule.kindOf, value);
        return;
    }
}

void RowBuilder::addText(QString Contact::*member, const QString &column, const QString &value)
{
    QString &field = m_contact.*member;
    if (field.isEmpty()) {
        field = value;
    } else if (field != value) {
        m_notes.add(column, value);
    }
}

void RowBuilder::addChannels(QList<Channel> &channels, Use use, const char *type,
                             const QString &value)
{
    const QStringList values = value.split(googleJoint, Qt::SkipEmptyParts);
    for (const QString &each : values) {
        Channel channel;
        channel.text = each.trimmed();
        if (*type != '\0') {
            channel.types = QByteArray(type).split(',');
        } else {
            setKind(channel, m_kinds.value(use));
        }
        channels.append(channel);
    }
    m_kinds.remove(use);
}

void RowBuilder::addPhones(const FieldRule &rule, const QString &column, const QString &value)
{
    if (isDamagedNumber(value)) {
        m_problems.add(m_line, ImportProblem::Kind::DamagedNumber,
                       QStringLiteral("%1: %2").arg(column, value));
    }
    addChannels(m_phones, rule.use, rule.type, value);
}

void RowBuilder::addAddress(const FieldRule &rule, const QString &column, const QString &value)
{
    PhysicalAddress *address = rule.address != nullptr ? &(m_contact.*rule.address) : nullptr;
    if (address == nullptr) {
        const bool isNext = m_addresses.isEmpty() || m_kinds.contains(Use::Street)
            || (rule.part != nullptr && !(m_addresses.last().address.*rule.part).isEmpty());
        if (isNext) {
            Channel channel;
            setKind(channel, m_kinds.take(Use::Street));
            m_addresses.append(channel);
        }
        address = &m_addresses.last().address;
    }
    if (rule.part == nullptr) {
        const bool isBox = rule.use == Use::PostBox;
        const QString line =
            isBox && std::ranges::all_of(value, [](QChar c) { return c.isDigit(); })
            ? QLatin1String("PO Box ") + value
            : value;
        address->street += (address->street.isEmpty() ? QString() : QStringLiteral("\n")) + line;
    } else if ((address->*rule.part).isEmpty()) {
        address->*rule.part = value;
    } else if (address->*rule.part != value) {
        m_notes.add(column, value);
    }
}

void RowBuilder::addDay(QDate Contact::*member, const QString &column, const QString &value)
{
    if (isNoDay(value)) {
        return;
    }
    const QDate day = dayIn(value, m_dates);
    if (day.isValid() && !(m_contact.*member).isValid()) {
        m_contact.*member = day;
        return;
    }
    if (!day.isValid()) {
        m_problems.add(m_line, ImportProblem::Kind::UnreadableDate,
                       QStringLiteral("%1: %2").arg(column, value));
    }
    m_notes.add(column, value);
}

void RowBuilder::addRelation(const QString &column, const QString &value)
{
    const QString kind = m_kinds.take(Use::Relation);
    const QString lower = kind.toLower();
    if (lower == u"spouse" || lower == u"partner" || lower == u"domestic partner") {
        addText(&Contact::spouseName, kind, value);
    } else if (lower == u"child") {
        m_contact.children += value.split(googleJoint, Qt::SkipEmptyParts);
    } else if (lower == u"manager") {
        addText(&Contact::manager, kind, value);
    } else if (lower == u"assistant") {
        addText(&Contact::assistantName, kind, value);
    } else {
        m_notes.add(kind.isEmpty() ? column : kind, value);
    }
}

void RowBuilder::addGender(const QString &column, const QString &value)
{
    static const QStringList female{QStringLiteral("female"),   QStringLiteral("f"),
                                    QStringLiteral("weiblich"), QStringLiteral("w"),
                                    QStringLiteral("femme"),    QStringLiteral("femmina"),
                                    QStringLiteral("mujer")};
    static const QStringList male{QStringLiteral("male"),          QStringLiteral("m"),
                                  QStringLiteral("m\u00e4nnlich"), QStringLiteral("homme"),
                                  QStringLiteral("maschio"),       QStringLiteral("hombre")};
    static const QStringList unsaid{QStringLiteral("unspecified"), QStringLiteral("keine angabe"),
                                    QStringLiteral("ind\u00e9termin\u00e9"),
                                    QStringLiteral("non specificato")};
    const QString lower = value.toLower();
    if (female.contains(lower)) {
        m_contact.gender = QStringLiteral("female");
    } else if (male.contains(lower)) {
        m_contact.gender = QStringLiteral("male");
    } else if (!unsaid.contains(lower)) {
        m_notes.add(column, value);
    }
}

// Outlook joins them by semicolons, Google by " ::: "; a comma joins only where neither does, for a
// category may hold one.
void RowBuilder::addCategories(const QString &value)
{
    const QStringList names = value.contains(googleJoint.trimmed()) ? value.split(googleJoint)
        : value.contains(u';')                                      ? value.split(u';')
                                                                    : value.split(u',');
    for (const QString &each : names) {
        const QString name = each.trimmed();
        const bool isGoogles = name.startsWith(QLatin1String("* ")); // "* My Contacts": everybody
        if (!name.isEmpty() && !isGoogles
            && !m_contact.categories.contains(name, Qt::CaseInsensitive)) {
            m_contact.categories.append(name);
        }
    }
}

void RowBuilder::finishBirthday()
{
    const int month = m_birthParts.value(TableField::BirthMonth).toInt();
    const int day = m_birthParts.value(TableField::BirthDay).toInt();
    const int year = m_birthParts.value(TableField::BirthYear).toInt();
    const QDate whole(year == 0 ? domain::unknownYear : year, month, day);
    if (whole.isValid() && !m_contact.birthday.isValid()) {
        m_contact.birthday = whole;
    } else if (year + month + day > 0 && whole != m_contact.birthday) {
        m_notes.add(QString(notelabels::birthday),
                    QStringLiteral("%1-%2-%3").arg(year).arg(month).arg(day));
    }
}

Contact RowBuilder::finish()
{
    finishBirthday();
    fillEmailAddresses(m_emails, m_contact, m_notes);
    fillPhones(m_phones, m_contact, m_notes);
    fillImAddresses(m_imAddresses, m_contact, m_notes);
    fillHomePage(m_pages, m_contact, m_notes);
    m_addresses.removeIf([](const Channel &channel) { return channel.address.isEmpty(); });
    fillAddresses(m_addresses, m_contact, m_notes);
    m_contact.personalNotes = (m_noteTexts + m_notes.lines()).join(u'\n');
    return std::move(m_contact);
}

} // namespace interchange
