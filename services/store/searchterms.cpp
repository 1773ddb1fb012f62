#include "services/store/searchterms.h"

#include "services/text/foldedtext.h"

#include <algorithm>

namespace store {

namespace {

using Kind = domain::SearchTerm::Kind;

constexpr qsizetype trigramLength = 3;
constexpr qsizetype fewestDigits = 3;
// A number with a country is found in one without: by its end.
constexpr qsizetype digitsWithCountry = 9;
constexpr qsizetype digitsCompared = 8;

bool canBePhone(const QString &word)
{
    return std::ranges::all_of(
               word, [](QChar c) { return c.isDigit() || QStringLiteral("+-()./").contains(c); })
        && std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
}

QStringList digitsOfNumber(const QString &typed)
{
    QString digits = text::digitsOf(typed);
    if (digits.size() < fewestDigits) {
        return {};
    }
    QStringList all{digits};
    // "(0)20", "00420", "020": zeros that are dialled, not written.
    qsizetype zeros = 0;
    while (zeros < 2 && zeros < digits.size() && digits.at(zeros) == u'0') {
        ++zeros;
    }
    digits.remove(0, zeros);
    if (zeros > 0 && digits.size() >= fewestDigits) {
        all << digits;
    }
    if (digits.size() >= digitsWithCountry) {
        all << digits.right(digitsCompared);
    }
    return all;
}

QString withoutMarks(QString text)
{
    constexpr char16_t firstPrivate = 0xe000;
    constexpr char16_t lastPrivate = 0xf8ff;
    text.removeIf([](QChar c) {
        return c.isNull() || (c.unicode() >= firstPrivate && c.unicode() <= lastPrivate);
    });
    return text;
}

SearchWord wordFrom(const QString &folded)
{
    return {.text = folded,
            .digits = canBePhone(folded) ? digitsOfNumber(folded) : QStringList(),
            .also = {}};
}

QList<SearchWord> wordsFrom(const text::TextFolder &folder, const domain::SearchTerm &term)
{
    const QString folded = withoutMarks(folder.fold(term.text)).simplified();
    if (term.isQuoted || term.kind == Kind::Field) {
        return folded.isEmpty() ? QList<SearchWord>() : QList{wordFrom(folded)};
    }
    QList<SearchWord> words;
    for (const QString &part : folded.split(u' ', Qt::SkipEmptyParts)) {
        words.append(wordFrom(part));
    }
    return words;
}

bool isPartOfNumber(const PreparedTerm &term)
{
    return term.kind == Kind::Text && !term.isNegated && !term.term.isQuoted
        && term.words.size() == 1 && canBePhone(term.words.first().text);
}

// "777 12 34 56"
void joinNumbers(QList<PreparedTerm> &terms)
{
    for (qsizetype first = 0; first < terms.size(); ++first) {
        qsizetype end = first;
        QString whole;
        while (end < terms.size() && isPartOfNumber(terms.at(end))) {
            whole += terms.at(end).words.first().text;
            ++end;
        }
        if (end - first < 2) {
            continue;
        }
        terms[first].number = digitsOfNumber(whole);
        for (qsizetype i = first + 1; i < end; ++i) {
            terms[first].words += terms.at(i).words;
        }
        terms.remove(first + 1, end - first - 1);
    }
}

QString quoted(const QString &term)
{
    return u'"' + QString(term).replace(u'"', QLatin1String("\"\"")) + u'"';
}

bool inAnyNumber(const QStringList &digits, const QString &numbers)
{
    return std::ranges::any_of(digits,
                               [&numbers](const QString &each) { return numbers.contains(each); });
}

bool isOnDay(const domain::SearchDay &day, QStringView iso)
{
    const QDate date = QDate::fromString(iso.toString(), Qt::ISODate);
    return date.isValid() && (day.year == 0 || day.year == date.year())
        && (day.month == 0 || day.month == date.month()) && (day.day == 0 || day.day == date.day());
}

QString digitsExpression(const QStringList &digits)
{
    QStringList terms;
    for (const QString &each : digits) {
        terms << QStringLiteral("digits : ") + quoted(each);
    }
    return terms.join(QLatin1String(" OR "));
}

QString dayExpression(const domain::SearchDay &day)
{
    const auto two = [](int number) {
        return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0'));
    };
    QString text = day.year > 0 ? QStringLiteral("%1-").arg(day.year, 4, 10, QChar(u'0'))
                                : QStringLiteral("-");
    if (day.month > 0) {
        text += two(day.month) + u'-';
    }
    if (day.day > 0) {
        text += two(day.day);
    }
    return QStringLiteral("details : ") + quoted(text);
}

} // namespace

QList<SearchWord> PreparedSearch::freeWords() const
{
    QList<SearchWord> words;
    for (const PreparedTerm &term : terms) {
        if (term.kind == Kind::Text && !term.isNegated) {
            words += term.words;
        }
    }
    return words;
}

PreparedSearch prepareSearch(const text::TextFolder &folder, const QString &typed, QDate today)
{
    const domain::SearchQuery query = domain::parseSearch(typed, today);
    PreparedSearch search{
        .terms = {}, .problems = query.problems, .unknownFields = query.unknownFields};
    for (const domain::SearchTerm &term : query.terms) {
        PreparedTerm prepared{.kind = term.kind, .isNegated = term.isNegated, .term = term};
        switch (term.kind) {
        case Kind::Field:
            prepared.marks = fieldMarks(term.field->properties, term.field->part);
            [[fallthrough]];
        case Kind::Text:
            prepared.words = wordsFrom(folder, term);
            if (prepared.words.isEmpty()) {
                continue;
            }
            break;
        case Kind::Has:
            prepared.marks = fieldMarks(term.properties, domain::AddressPart::Any);
            break;
        case Kind::Birthday:
            prepared.marks = fieldMark(domain::ContactProperty::Birthday);
            break;
        case Kind::Folder:
        case Kind::Flag:
            break;
        }
        search.terms.append(prepared);
    }
    joinNumbers(search.terms);
    return search;
}

bool isLong(const SearchWord &word)
{
    return word.text.toUcs4().size() >= trigramLength;
}

bool wordHolds(const SearchWord &word, const FoldedContact &contact)
{
    const auto isIn = [&contact](const QString &text) {
        return contact.name.contains(text) || contact.details.contains(text);
    };
    return isIn(word.text) || std::ranges::any_of(word.also, isIn)
        || inAnyNumber(word.digits, contact.digits);
}

bool lineHolds(const PreparedTerm &term, QStringView line)
{
    // A text that was folded without marks may be of any field.
    const bool isMarked = !line.isEmpty() && isFieldMark(line.front().unicode());
    if (line.isEmpty() || (isMarked && !term.marks.contains(line.front()))) {
        return false;
    }
    const QStringView text = isMarked ? line.mid(1) : line;
    switch (term.kind) {
    case Kind::Has:
        return true;
    case Kind::Birthday:
        return std::ranges::any_of(
            term.term.days, [text](const domain::SearchDay &day) { return isOnDay(day, text); });
    default: {
        const SearchWord &word = term.words.first();
        return text.contains(word.text)
            || (!word.digits.isEmpty() && inAnyNumber(word.digits, text::digitsOf(text)));
    }
    }
}

bool termHolds(const PreparedTerm &term, const FoldedContact &contact)
{
    if (term.kind == Kind::Text) {
        return std::ranges::all_of(
                   term.words,
                   [&contact](const SearchWord &word) { return wordHolds(word, contact); })
            || inAnyNumber(term.number, contact.digits);
    }
    const bool isName = term.kind == Kind::Field
        && term.marks.contains(fieldMark(domain::ContactProperty::DisplayName));
    if (isName && contact.name.contains(term.words.first().text)) {
        return true;
    }
    for (const QStringView line : QStringView(contact.details).tokenize(u'\n')) {
        if (lineHolds(term, line)) {
            return true;
        }
    }
    return false;
}

QString matchExpression(const SearchWord &word)
{
    if (!isLong(word)) {
        return {};
    }
    QString expression = QStringLiteral("{name details} : ") + quoted(word.text);
    for (const QString &each : word.also) {
        expression += QStringLiteral(" OR {name details} : ") + quoted(each);
    }
    if (!word.digits.isEmpty()) {
        expression += QStringLiteral(" OR ") + digitsExpression(word.digits);
    }
    return expression;
}

QString matchExpression(const PreparedTerm &term)
{
    if (term.kind == Kind::Birthday) {
        QStringList days;
        for (const domain::SearchDay &day : term.term.days) {
            days << dayExpression(day);
        }
        return days.join(QLatin1String(" OR "));
    }
    QStringList words;
    for (const SearchWord &word : term.words) {
        const QString expression = matchExpression(word);
        if (expression.isEmpty()) {
            return {};
        }
        words << u'(' + expression + u')';
    }
    QString all = words.join(QLatin1String(" AND "));
    if (!term.number.isEmpty()) {
        all = u'(' + all + QLatin1String(") OR ") + digitsExpression(term.number);
    }
    return all;
}

QString beginningExpression(const PreparedTerm &term)
{
    if (term.kind != Kind::Field || !isLong(term.words.first())) {
        return {};
    }
    QStringList values;
    for (const QChar mark : term.marks) {
        values << QStringLiteral("details : ") + quoted(mark + term.words.first().text);
    }
    return values.join(QLatin1String(" OR "));
}

} // namespace store
