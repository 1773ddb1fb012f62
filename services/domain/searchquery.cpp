#include "services/domain/searchquery.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

namespace domain {

namespace {

using Kind = SearchField::Kind;

struct NamedHas
{
    QLatin1String name;
    SearchHas has = SearchHas::Property;
    QLatin1String field = {}; // Property: whose properties
};

constexpr std::array hasValues{
    NamedHas{QLatin1String("photo"), SearchHas::Photo},
    NamedHas{QLatin1String("email"), SearchHas::Property, QLatin1String("email")},
    NamedHas{QLatin1String("phone"), SearchHas::Property, QLatin1String("phone")},
    NamedHas{QLatin1String("address"), SearchHas::Property, QLatin1String("address")},
    NamedHas{QLatin1String("birthday"), SearchHas::Property},
    NamedHas{QLatin1String("category"), SearchHas::Property, QLatin1String("category")},
    NamedHas{QLatin1String("company"), SearchHas::Property, QLatin1String("company")},
    NamedHas{QLatin1String("title"), SearchHas::Property, QLatin1String("title")},
    NamedHas{QLatin1String("notes"), SearchHas::Property, QLatin1String("notes")},
    NamedHas{QLatin1String("web"), SearchHas::Property, QLatin1String("web")},
    NamedHas{QLatin1String("im"), SearchHas::Property, QLatin1String("im")},
    NamedHas{QLatin1String("flag"), SearchHas::Flag},
};

struct NamedFlag
{
    QLatin1String name;
    SearchFlag flag;
};

constexpr std::array flagValues{
    NamedFlag{QLatin1String("any"), SearchFlag::Any},
    NamedFlag{QLatin1String("overdue"), SearchFlag::Overdue},
    NamedFlag{QLatin1String("today"), SearchFlag::Today},
    NamedFlag{QLatin1String("complete"), SearchFlag::Complete},
};

constexpr std::array dayValues{QLatin1String("today"), QLatin1String("tomorrow"),
                               QLatin1String("week"), QLatin1String("month")};
constexpr int daysOfWeek = 7;
constexpr int monthsOfYear = 12;

// The names that a cut off value may mean: itself, else those that it begins.
template <class Names, class NameOf>
QList<qsizetype> meantBy(const QString &value, const Names &names, NameOf nameOf)
{
    QList<qsizetype> meant;
    for (qsizetype i = 0; i < std::ssize(names); ++i) {
        const QString name = nameOf(names[static_cast<size_t>(i)]);
        if (name.compare(value, Qt::CaseInsensitive) == 0) {
            return {i};
        }
        if (name.startsWith(value, Qt::CaseInsensitive)) {
            meant.append(i);
        }
    }
    return meant;
}

QStringList monthNames(const QLocale &locale)
{
    QStringList names;
    for (int month = 1; month <= monthsOfYear; ++month) {
        names << locale.standaloneMonthName(month);
    }
    return names;
}

const auto itself = [](const auto &name) { return QString(name); };

SearchDay dayOf(QDate date)
{
    return {.year = 0, .month = date.month(), .day = date.day()};
}

QList<SearchDay> relativeDays(qsizetype which, QDate today)
{
    QList<SearchDay> days;
    switch (which) {
    case 0:
        return {dayOf(today)};
    case 1:
        return {dayOf(today.addDays(1))};
    case 2:
        for (int day = 0; day < daysOfWeek; ++day) {
            days.append(dayOf(today.addDays(day)));
        }
        return days;
    default:
        return {{.month = today.month()}};
    }
}

// "1980", "3", "03-14", "1980-03", "1980-03-14": none of anything else.
QList<SearchDay> writtenDay(const QString &value)
{
    QList<int> numbers;
    for (const QString &part : value.split(u'-')) {
        bool isNumber = false;
        numbers.append(part.toInt(&isNumber));
        if (!isNumber || numbers.last() < 1) {
            return {};
        }
    }
    SearchDay day;
    const bool hasYear = numbers.first() > monthsOfYear && value.section(u'-', 0, 0).size() == 4;
    if (hasYear) {
        day.year = numbers.takeFirst();
    }
    if (!numbers.isEmpty()) {
        day.month = numbers.takeFirst();
    }
    if (!numbers.isEmpty()) {
        day.day = numbers.takeFirst();
    }
    constexpr int longestMonth = 31;
    const bool isDay = numbers.isEmpty() && day.month <= monthsOfYear && day.day <= longestMonth;
    return isDay ? QList<SearchDay>{day} : QList<SearchDay>();
}

enum class Value { Known, Open, Unknown }; // Open: it may still become one

Value readDays(const QString &value, QDate today, QList<SearchDay> &days)
{
    days = writtenDay(value);
    if (!days.isEmpty()) {
        return Value::Known;
    }
    if (value.front().isDigit()) {
        return value.endsWith(u'-') ? Value::Open : Value::Unknown;
    }
    QList<qsizetype> relative = meantBy(value, dayValues, itself);
    QSet<qsizetype> months;
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        for (const qsizetype month : meantBy(value, monthNames(locale), itself)) {
            months.insert(month);
        }
    }
    const qsizetype count = relative.size() + months.size();
    if (count != 1) {
        return count == 0 ? Value::Unknown : Value::Open;
    }
    days = relative.isEmpty() ? QList<SearchDay>{{.month = static_cast<int>(*months.begin()) + 1}}
                              : relativeDays(relative.first(), today);
    return Value::Known;
}

Value readHas(const QString &value, SearchTerm &term)
{
    const auto meant =
        meantBy(value, hasValues, [](const NamedHas &each) { return QString(each.name); });
    if (meant.size() != 1) {
        return meant.isEmpty() ? Value::Unknown : Value::Open;
    }
    const NamedHas &has = hasValues.at(static_cast<size_t>(meant.first()));
    term.has = has.has;
    if (has.has == SearchHas::Property) {
        if (has.field.isEmpty()) {
            term.properties = {ContactProperty::Birthday};
        } else {
            const auto properties = searchField(QString(has.field))->properties;
            term.properties = {properties.begin(), properties.end()};
        }
    }
    return Value::Known;
}

Value readFlag(const QString &value, SearchFlag &flag)
{
    const auto meant =
        meantBy(value, flagValues, [](const NamedFlag &each) { return QString(each.name); });
    if (meant.size() != 1) {
        return meant.isEmpty() ? Value::Unknown : Value::Open;
    }
    flag = flagValues.at(static_cast<size_t>(meant.first())).flag;
    return Value::Known;
}

// One blank-separated piece of the text; blanks within quotes do not separate.
struct Piece
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

QList<Piece> piecesOf(const QString &typed)
{
    QList<Piece> pieces;
    bool isQuoted = false;
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= typed.size(); ++i) {
        const bool isOver = i == typed.size() || (!isQuoted && typed.at(i).isSpace());
        if (isOver && begin >= 0) {
            pieces.append({begin, i});
            begin = -1;
        } else if (!isOver && begin < 0) {
            begin = i;
        }
        if (i < typed.size() && typed.at(i) == u'"') {
            // Inch signs and the like within a word quote nothing.
            const bool canOpen = i == begin || typed.at(i - 1) == u':' || typed.at(i - 1) == u'-';
            isQuoted = isQuoted ? false : canOpen;
        }
    }
    return pieces;
}

QString unquoted(QString text)
{
    if (text.startsWith(u'"')) {
        text.remove(0, 1);
        if (text.endsWith(u'"')) {
            text.chop(1);
        }
    }
    return text.trimmed();
}

void addWord(SearchQuery &query, SearchTerm term)
{
    if (!term.text.isEmpty()) {
        query.terms.append(std::move(term));
    }
}

SearchTerm::Kind kindOf(Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return SearchTerm::Kind::Field;
    case Kind::Folder:
        return SearchTerm::Kind::Folder;
    case Kind::Has:
        return SearchTerm::Kind::Has;
    case Kind::Flag:
        return SearchTerm::Kind::Flag;
    case Kind::Birthday:
        return SearchTerm::Kind::Birthday;
    }
    Q_UNREACHABLE();
}

void addFieldTerm(SearchQuery &query, SearchTerm term, QDate today)
{
    if (term.text.isEmpty()) {
        return;
    }
    term.kind = kindOf(term.field->kind);
    Value value = Value::Known;
    if (term.kind == SearchTerm::Kind::Has) {
        value = readHas(term.text, term);
    } else if (term.kind == SearchTerm::Kind::Flag) {
        value = readFlag(term.text, term.flag);
    } else if (term.kind == SearchTerm::Kind::Birthday) {
        value = readDays(term.text, today, term.days);
    }
    if (value == Value::Known) {
        query.terms.append(std::move(term));
    } else if (value == Value::Unknown) {
        query.problems.append(
            {SearchProblem::Kind::UnknownValue, QString(term.field->name), term.text});
    }
}

} // namespace

SearchQuery parseSearch(const QString &typed, QDate today)
{
    SearchQuery query;
    for (const Piece &piece : piecesOf(typed)) {
        QString text = typed.mid(piece.begin, piece.end - piece.begin);
        SearchTerm term;
        if (text.size() > 1 && text.startsWith(u'-')) {
            term.isNegated = true;
            text.remove(0, 1);
        }
        const qsizetype colon = text.indexOf(u':');
        if (!text.startsWith(u'"') && colon > 0) {
            term.field = searchField(QStringView(text).left(colon));
        }
        if (term.field != nullptr) {
            term.isQuoted = text.mid(colon + 1).startsWith(u'"');
            term.text = unquoted(text.mid(colon + 1));
            addFieldTerm(query, std::move(term), today);
            continue;
        }
        if (!text.startsWith(u'"') && colon > 0
            && std::all_of(text.cbegin(), text.cbegin() + colon,
                           [](QChar c) { return c.isLetter(); })) {
            query.unknownFields.append({SearchProblem::Kind::UnknownField, text.left(colon),
                                        unquoted(text.mid(colon + 1))});
        }
        term.isQuoted = text.startsWith(u'"');
        term.text = unquoted(text);
        addWord(query, std::move(term));
    }
    return query;
}

QStringList searchValues(SearchField::Kind kind)
{
    QStringList values;
    switch (kind) {
    case Kind::Has:
        for (const NamedHas &each : hasValues) {
            values << each.name;
        }
        break;
    case Kind::Flag:
        for (const NamedFlag &each : flagValues) {
            values << each.name;
        }
        break;
    case Kind::Birthday:
        for (const QLatin1String each : dayValues) {
            values << each;
        }
        values << monthNames(QLocale());
        break;
    case Kind::Text:
    case Kind::Folder:
        break;
    }
    return values;
}

SearchWord searchWordAt(const QString &typed, qsizetype place)
{
    for (const Piece &piece : piecesOf(typed)) {
        if (place < piece.begin || place > piece.end) {
            continue;
        }
        SearchWord word{.begin = piece.begin, .end = piece.end, .field = {}, .text = {}};
        QString text = typed.mid(word.begin, word.end - word.begin);
        if (text.startsWith(u'-')) {
            ++word.begin;
            text.remove(0, 1);
        }
        const qsizetype colon = text.indexOf(u':');
        if (colon > 0 && !text.startsWith(u'"')) {
            word.field = text.left(colon);
            text.remove(0, colon + 1);
        }
        word.text = unquoted(text);
        return word;
    }
    return {.begin = place, .end = place, .field = {}, .text = {}};
}

} // namespace domain
