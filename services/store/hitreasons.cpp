#include "services/store/hitreasons.h"

#include "services/store/connection.h"
#include "services/store/searchhits.h"
#include "services/store/shownrow.h"

#include <algorithm>

namespace store {

namespace {

using Kind = domain::SearchTerm::Kind;
using domain::TextRanges;

enum class Digits { Count, DoNot };

TextRanges rangesOfWord(const text::TextFolder &folder, const SearchWord &word, const QString &text,
                        Digits digits)
{
    TextRanges ranges = text::rangesOf(folder, text, {word.text});
    for (const QString &each : word.digits) {
        if (digits == Digits::Count && ranges.isEmpty()) {
            ranges = text::digitRanges(text, each);
        }
    }
    return ranges.isEmpty() && !word.also.isEmpty() ? text::rangesOf(folder, text, word.also)
                                                    : ranges;
}

TextRanges rangesOfNumber(const QStringList &number, const QString &text)
{
    TextRanges ranges;
    for (const QString &digits : number) {
        if (ranges.isEmpty()) {
            ranges = text::digitRanges(text, digits);
        }
    }
    return ranges;
}

void add(QList<HitReason> &reasons, const HitReason &reason)
{
    const auto same = std::ranges::find_if(reasons, [&reason](const HitReason &each) {
        return each.property == reason.property && each.text == reason.text
            && each.field == reason.field;
    });
    if (same == reasons.end()) {
        reasons.append(reason);
    } else {
        same->ranges = text::joined(same->ranges + reason.ranges);
    }
}

// Looks through the values of one contact for what its name did not answer.
class Reasons
{
public:
    Reasons(const text::TextFolder &folder, const domain::Contact &contact,
            const QList<FieldText> &fields)
        : m_folder(folder)
        , m_contact(contact)
        , m_fields(fields)
    {
    }

    QList<HitReason> reasons;

    bool addWord(const SearchWord &word, const QStringList &number)
    {
        const auto inProperty = [&](const domain::PropertyInfo &info, const QString &text,
                                    qsizetype) {
            const bool isNumber = isPhone(info.property);
            const TextRanges ranges =
                rangesOfWord(m_folder, word, text, isNumber ? Digits::Count : Digits::DoNot);
            return ranges.isEmpty() && isNumber ? rangesOfNumber(number, text) : ranges;
        };
        return addFirst(inProperty) || addCustom(word);
    }

    bool addField(const PreparedTerm &term)
    {
        return addFirst([&](const domain::PropertyInfo &info, const QString &text, qsizetype i) {
            const auto part = static_cast<domain::AddressPart>(i + 1);
            const QChar mark = term.marks.contains(fieldMark(info.property))
                ? fieldMark(info.property)
                : fieldMark(info.property, part);
            if (!term.marks.contains(mark)) {
                return TextRanges();
            }
            if (term.kind == Kind::Birthday) {
                const QString line = mark + text;
                return lineHolds(term, line) ? TextRanges{{0, text.size()}} : TextRanges();
            }
            return rangesOfWord(m_folder, term.words.first(), text,
                                isPhone(info.property) ? Digits::Count : Digits::DoNot);
        });
    }

private:
    template <class RangesOf>
    bool addFirst(RangesOf rangesOf)
    {
        for (const domain::PropertyInfo &info : domain::contactProperties()) {
            const QStringList texts = textsOf(domain::value(m_contact, info.property));
            for (qsizetype i = 0; i < texts.size(); ++i) {
                const TextRanges ranges = rangesOf(info, texts.at(i), i);
                if (!ranges.isEmpty()) {
                    add(reasons, {info.property, texts.at(i), ranges});
                    return true;
                }
            }
        }
        return false;
    }

    bool addCustom(const SearchWord &word)
    {
        for (const FieldText &field : m_fields) {
            const TextRanges ranges = rangesOfWord(m_folder, word, field.text, Digits::DoNot);
            if (!ranges.isEmpty()) {
                add(reasons, {.text = field.text, .ranges = ranges, .field = field.id});
                return true;
            }
        }
        return false;
    }

    const text::TextFolder &m_folder;
    const domain::Contact &m_contact;
    const QList<FieldText> &m_fields;
};

bool needsReason(const PreparedTerm &term)
{
    const bool isOfText =
        term.kind == Kind::Text || term.kind == Kind::Field || term.kind == Kind::Birthday;
    return isOfText && !term.isNegated && !term.holders;
}

bool isOfCustomField(const PreparedTerm &term)
{
    return term.holders && !term.isNegated && term.kind == Kind::Text;
}

// None where a word is nowhere to be found: it was mistyped.
std::optional<QList<HitReason>> reasonsOf(const text::TextFolder &folder,
                                          const PreparedSearch &search, const QString &name,
                                          const domain::Contact &contact,
                                          const QList<FieldText> &fields)
{
    Reasons found(folder, contact, fields);
    for (const PreparedTerm &term : search.terms) {
        if (!needsReason(term)) {
            continue;
        }
        if (term.kind != Kind::Text) {
            found.addField(term);
            continue;
        }
        for (const SearchWord &word : term.words) {
            if (rangesOfWord(folder, word, name, Digits::DoNot).isEmpty()
                && !found.addWord(word, term.number)) {
                return {};
            }
        }
    }
    return found.reasons;
}

} // namespace

HitFinder::HitFinder(Connection &connection, const QString &typed)
    : m_connection(connection)
    , m_search(preparedSearch(connection, typed).value_or(PreparedSearch()))
{
}

domain::Result<> HitFinder::readMistyped()
{
    if (std::exchange(m_isMistypedRead, true)) {
        return {};
    }
    auto mistyped = withTypingErrors(m_connection, m_search);
    if (!mistyped) {
        return tl::unexpected(mistyped.error());
    }
    m_mistyped = *std::move(mistyped);
    return {};
}

TextRanges HitFinder::ranges(const QString &text, bool isMistyped) const
{
    TextRanges ranges;
    const PreparedSearch &search = isMistyped && m_mistyped ? *m_mistyped : m_search;
    for (const PreparedTerm &term : search.terms) {
        if (term.kind == Kind::Text && !term.isNegated) {
            for (const SearchWord &word : term.words) {
                ranges += rangesOfWord(m_connection.textFolder(), word, text, Digits::Count);
            }
            ranges += rangesOfNumber(term.number, text);
        }
    }
    return text::joined(std::move(ranges));
}

// "Size:XL": the value of the field that was named.
domain::Result<QList<HitReason>> HitFinder::fieldReasons(const QList<FieldText> &fields) const
{
    QList<HitReason> reasons;
    for (const PreparedTerm &term : m_search.terms) {
        if (!isOfCustomField(term)) {
            continue;
        }
        const QString &typed = term.term.text;
        const auto ids = fieldIdsNamed(m_connection, typed.section(u':', 0, 0));
        if (!ids) {
            return tl::unexpected(ids.error());
        }
        const QString value = typed.section(u':', 1).remove(u'"');
        for (const FieldText &field : fields) {
            if (ids->contains(field.id)) {
                add(reasons,
                    {.text = field.text,
                     .ranges = text::rangesOf(m_connection.textFolder(), field.text,
                                              {m_connection.textFolder().fold(value).simplified()}),
                     .field = field.id});
            }
        }
    }
    return reasons;
}

domain::Result<HitMarks> HitFinder::marks(domain::ContactKey key, const QString &name)
{
    const text::TextFolder &folder = m_connection.textFolder();
    const bool nameAnswers = std::ranges::all_of(m_search.terms, [&](const PreparedTerm &term) {
        if (isOfCustomField(term)) {
            return false;
        }
        return !needsReason(term)
            || (term.kind == Kind::Text
                && std::ranges::all_of(term.words, [&](const SearchWord &word) {
                       return !rangesOfWord(folder, word, name, Digits::DoNot).isEmpty();
                   }));
    });
    if (nameAnswers) {
        return HitMarks();
    }
    const auto contact = shownContact(m_connection, key);
    if (!contact) {
        return tl::unexpected(contact.error());
    }
    const auto fields = searchedFields(m_connection, key);
    if (!fields) {
        return tl::unexpected(fields.error());
    }
    const auto custom = fieldReasons(*fields);
    if (!custom) {
        return tl::unexpected(custom.error());
    }
    if (const auto exact = reasonsOf(folder, m_search, name, *contact, *fields)) {
        return HitMarks{*custom + *exact, false};
    }
    if (const auto done = readMistyped(); !done) {
        return tl::unexpected(done.error());
    }
    const auto mistyped =
        m_mistyped ? reasonsOf(folder, *m_mistyped, name, *contact, *fields) : std::nullopt;
    return HitMarks{*custom + mistyped.value_or(QList<HitReason>()), true};
}

domain::Result<QList<HitReason>> hitReasons(Connection &connection, domain::ContactKey key,
                                            QString typed)
{
    const auto contact = shownContact(connection, key);
    if (!contact) {
        return tl::unexpected(contact.error());
    }
    HitFinder finder(connection, typed);
    const QString name = domain::shownName(*contact);
    auto marks = finder.marks(key, name);
    if (!marks) {
        return tl::unexpected(marks.error());
    }
    if (marks->reasons.isEmpty()) {
        marks->reasons.append(
            {domain::ContactProperty::DisplayName, name, finder.ranges(name, marks->isMistyped)});
    }
    return marks->reasons;
}

} // namespace store
