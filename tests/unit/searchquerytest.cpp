#include "services/domain/searchquery.h"

#include <gtest/gtest.h>

namespace {

using domain::SearchDay;
using domain::SearchFlag;
using domain::SearchHas;
using domain::SearchProblem;
using domain::SearchTerm;
using Kind = SearchTerm::Kind;

const QDate today(2026, 11, 23);

domain::SearchQuery parsed(const char *typed)
{
    return domain::parseSearch(QString::fromUtf8(typed), today);
}

// "kind field:text" with "-" before what is negated and quotes around what was quoted.
std::string written(const SearchTerm &term)
{
    QString text = term.isQuoted ? u'"' + term.text + u'"' : term.text;
    if (term.field != nullptr) {
        text.prepend(QString(term.field->name) + u':');
    }
    if (term.isNegated) {
        text.prepend(u'-');
    }
    return text.toStdString();
}

std::string written(const domain::SearchQuery &query)
{
    std::string text;
    for (const SearchTerm &term : query.terms) {
        text += (text.empty() ? "" : " | ") + written(term);
    }
    return text;
}

TEST(SearchQuery, IsTakenApartIntoItsTerms)
{
    const struct
    {
        const char *typed;
        const char *terms;
    } rows[] = {
        {"", ""},
        {"   ", ""},
        {"anna", "anna"},
        {"  anna   prag ", "anna | prag"},
        {"\"anna berg\"", "\"anna berg\""},
        {"\"anna berg", "\"anna berg\""},
        {"\"\"", ""},
        {"\"", ""},
        {"-", "-"},
        {"--x", "--x"},
        {"-anna", "-anna"},
        {"-\"anna berg\" x", "-\"anna berg\" | x"},
        {"o'brien 5\"", "o'brien | 5\""},
        {"jean-luc", "jean-luc"},
        {"company:acme", "company:acme"},
        {"COMPANY:Acme", "company:Acme"},
        {"org:acme", "company:acme"},
        {"company:\"acme ltd\" x", "company:\"acme ltd\" | x"},
        {"-city:prag", "-city:prag"},
        {"company:", ""},
        {"company:\"", ""},
        {"\"company:acme\"", "\"company:acme\""},
        {"http://x.example", "http://x.example"},
        {"10:30", "10:30"},
        {":x", ":x"},
        {"name:a:b", "name:a:b"},
        {"张伟 -иванов", "张伟 | -иванов"},
        {"has:photo", "has:photo"},
        {"has:p", ""},
        {"has:zebra", ""},
        {"flag:over", "flag:over"},
        {"birthday:march", "birthday:march"},
        {"birthday:ma", ""},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(written(parsed(row.typed)), row.terms) << row.typed;
    }
}

TEST(SearchQuery, KnowsTheValuesOfItsFields)
{
    EXPECT_EQ(parsed("has:photo").terms.first().has, SearchHas::Photo);
    EXPECT_EQ(parsed("has:flag").terms.first().has, SearchHas::Flag);
    EXPECT_EQ(parsed("has:em").terms.first().properties,
              QList{domain::ContactProperty::EmailAddresses});
    EXPECT_EQ(parsed("flag:Overdue").terms.first().flag, SearchFlag::Overdue);
    EXPECT_EQ(parsed("flag:t").terms.first().flag, SearchFlag::Today);
}

TEST(SearchQuery, ReadsBirthdays)
{
    const struct
    {
        const char *typed;
        QList<SearchDay> days;
    } rows[] = {
        {"birthday:march", {{.month = 3}}},
        {"birthday:MAR", {{.month = 3}}},
        {"birthday:3", {{.month = 3}}},
        {"birthday:03-14", {{.month = 3, .day = 14}}},
        {"birthday:1980", {{.year = 1980}}},
        {"birthday:1980-03", {{.year = 1980, .month = 3}}},
        {"birthday:1980-03-14", {{1980, 3, 14}}},
        {"birthday:today", {{.month = 11, .day = 23}}},
        {"birthday:tomorrow", {{.month = 11, .day = 24}}},
        {"birthday:month", {{.month = 11}}},
    };
    for (const auto &row : rows) {
        const auto query = parsed(row.typed);
        ASSERT_EQ(query.terms.size(), 1) << row.typed;
        EXPECT_EQ(query.terms.first().days, row.days) << row.typed;
    }
    EXPECT_EQ(parsed("birthday:week").terms.first().days.size(), 7);
    EXPECT_EQ(parsed("birthday:week").terms.first().days.last(), (SearchDay{0, 11, 29}));
}

TEST(SearchQuery, SaysWhatItDoesNotUnderstand)
{
    const auto problem = [](const char *typed) {
        const auto query = parsed(typed);
        return query.problems.isEmpty() ? SearchProblem() : query.problems.first();
    };
    EXPECT_EQ(problem("has:zebra"),
              (SearchProblem{SearchProblem::Kind::UnknownValue, QStringLiteral("has"),
                             QStringLiteral("zebra")}));
    EXPECT_EQ(problem("flag:later").field, QStringLiteral("flag"));
    EXPECT_EQ(problem("birthday:13-40").value, QStringLiteral("13-40"));
    EXPECT_EQ(problem("born:someday").field, QStringLiteral("birthday"));
    EXPECT_EQ(problem("has:ph"), SearchProblem());
    const auto unknown = parsed("colour:red").unknownFields;
    EXPECT_EQ(unknown,
              (QList{SearchProblem{SearchProblem::Kind::UnknownField, QStringLiteral("colour"),
                                   QStringLiteral("red")}}));
    EXPECT_TRUE(parsed("10:30").unknownFields.isEmpty());
}

TEST(SearchQuery, AnswersSomethingForAnyText)
{
    const QString pieces = QStringLiteral("a\":- hascompny\u0000é張.*");
    unsigned state = 7;
    for (int round = 0; round < 3000; ++round) {
        QString typed;
        for (unsigned i = 0; i < state % 23; ++i) {
            state = state * 1103515245U + 12345U;
            typed += pieces.at(static_cast<qsizetype>((state >> 16) % unsigned(pieces.size())));
        }
        state = state * 1103515245U + 12345U;
        for (const SearchTerm &term : domain::parseSearch(typed, today).terms) {
            EXPECT_FALSE(term.text.isEmpty());
        }
    }
}

TEST(SearchQuery, KnowsTheWordThatIsBeingTyped)
{
    const auto at = [](const char *typed, qsizetype place) {
        const auto word = domain::searchWordAt(QString::fromUtf8(typed), place);
        return QStringLiteral("%1-%2 %3|%4")
            .arg(word.begin)
            .arg(word.end)
            .arg(word.field, word.text)
            .toStdString();
    };
    EXPECT_EQ(at("anna comp", 9), "5-9 |comp");
    EXPECT_EQ(at("anna -city:pr x", 13), "6-13 city|pr");
    EXPECT_EQ(at("company:\"acme l", 15), "0-15 company|acme l");
    EXPECT_EQ(at("anna ", 5), "5-5 |");
    EXPECT_EQ(at("", 0), "0-0 |");
}

TEST(SearchFields, HaveNamesOfTheirOwn)
{
    QSet<QString> seen;
    for (const domain::SearchField &field : domain::searchFields()) {
        const QStringList names =
            (QString(field.name) + u' ' + field.also).split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : names) {
            EXPECT_FALSE(seen.contains(name)) << name.toStdString();
            EXPECT_EQ(domain::searchField(name), &field);
            seen.insert(name);
        }
        EXPECT_EQ(field.properties.empty(), field.kind != domain::SearchField::Kind::Text);
    }
    EXPECT_EQ(domain::searchField(u"nothing"), nullptr);
}

} // namespace
