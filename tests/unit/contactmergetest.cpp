#include "services/domain/contactmerge.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using domain::Contact;
using domain::ContactProperty;
using domain::merge;
using domain::MergedContact;

namespace {

using P = ContactProperty;

QList<P> conflicted(const MergedContact &merged)
{
    QList<P> properties;
    for (const auto &conflict : merged.conflicts) {
        properties.append(conflict.property);
    }
    return properties;
}

Contact ada()
{
    Contact contact;
    contact.givenName = QStringLiteral("Ada");
    contact.surname = QStringLiteral("King");
    contact.displayName = QStringLiteral("Ada King");
    contact.emailAddresses = {{QStringLiteral("Ada"), QStringLiteral("ada@example.org")}};
    contact.businessPhones = {QStringLiteral("+44 1"), QStringLiteral("+44 2")};
    contact.categories = {QStringLiteral("Friends"), QStringLiteral("Work")};
    return contact;
}

// Contacts over a small alphabet, so that sides meet often.
class RandomContacts
{
public:
    explicit RandomContacts(quint32 seed)
        : m_random(seed)
    {
    }

    Contact make()
    {
        Contact contact;
        for (const auto &info : domain::contactProperties()) {
            if (chance(3)) {
                setAny(contact, info.property);
            }
        }
        return contact;
    }

    Contact edited(Contact contact)
    {
        for (const auto &info : domain::contactProperties()) {
            if (chance(5)) {
                setAny(contact, info.property);
            }
        }
        return contact;
    }

private:
    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }

    QString word()
    {
        static const QStringList words{
            QString(),
            QStringLiteral("a"),
            QStringLiteral("b"),
            QStringLiteral("C"),
            QStringLiteral("c"),
            QStringLiteral(" a "),
            u"\u00e9"_qs,
            u"e\u0301"_qs,
            QStringLiteral("+1 23"),
            QStringLiteral("x"),
            QStringLiteral("a\nb\nx"),
            QStringLiteral("a\nc\nx"),
        };
        return words.at(m_random.bounded(int(words.size())));
    }

    QStringList words(int most)
    {
        QStringList list;
        for (int i = m_random.bounded(most + 1); i > 0; --i) {
            const QString next = word();
            if (!next.trimmed().isEmpty() && !list.contains(next)) {
                list.append(next);
            }
        }
        return list;
    }

    void setAny(Contact &contact, P property)
    {
        const int most = domain::maximumValues(property) > 0
            ? static_cast<int>(domain::maximumValues(property))
            : 4;
        const domain::PropertyValue old = domain::value(contact, property);
        if (std::holds_alternative<QString>(old)) {
            domain::setValue(contact, property, word());
        } else if (std::holds_alternative<QStringList>(old)) {
            domain::setValue(contact, property, words(most));
        } else if (std::holds_alternative<QDate>(old)) {
            domain::setValue(contact, property, QDate(2000, 1, 1 + m_random.bounded(3)));
        } else if (std::holds_alternative<domain::PhysicalAddress>(old)) {
            domain::setValue(contact, property,
                             domain::PhysicalAddress{.street = word(), .city = word()});
        } else {
            QList<domain::EmailAddress> emails;
            for (const QString &address : words(most)) {
                emails.append({word(), address});
            }
            domain::setValue(contact, property, emails);
        }
    }

    QRandomGenerator m_random;
};

// Everything that a person could miss: the words of a contact, property by property.
std::set<QString> valuesOf(const domain::PropertyValue &value)
{
    std::set<QString> found;
    const auto add = [&found](const QString &text) {
        for (const QString &line : text.split(u'\n')) {
            found.insert(line.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded());
        }
    };
    if (const auto *text = std::get_if<QString>(&value)) {
        add(*text);
    } else if (const auto *texts = std::get_if<QStringList>(&value)) {
        std::ranges::for_each(*texts, add);
    } else if (const auto *day = std::get_if<QDate>(&value)) {
        add(day->toString(Qt::ISODate));
    } else if (const auto *address = std::get_if<domain::PhysicalAddress>(&value)) {
        add(address->street);
        add(address->city);
    } else {
        for (const auto &email : std::get<QList<domain::EmailAddress>>(value)) {
            add(email.address);
            add(email.name);
        }
    }
    return found;
}

// What `side` has and the base has not must be in the result or in a conflict.
QStringList missing(const Contact &base, const Contact &side, const MergedContact &merged)
{
    QStringList lost;
    for (const auto &info : domain::contactProperties()) {
        const domain::PropertyValue sides = domain::value(side, info.property);
        const bool isMadeAnew = info.property == P::DisplayName || info.property == P::FileAs;
        if (isMadeAnew || sides == domain::value(base, info.property)
            || sides == domain::value(merged.contact, info.property)) {
            continue;
        }
        std::set<QString> kept = valuesOf(domain::value(merged.contact, info.property));
        for (const auto &conflict : merged.conflicts) {
            if (conflict.property == info.property) {
                kept.merge(valuesOf(conflict.mine));
                kept.merge(valuesOf(conflict.theirs));
            }
        }
        const std::set<QString> before = valuesOf(domain::value(base, info.property));
        for (const QString &text : valuesOf(sides)) {
            if (!before.contains(text) && !kept.contains(text) && !text.isEmpty()) {
                lost.append(QString(info.graphName) + u'=' + text);
            }
        }
    }
    return lost;
}

} // namespace

TEST(ContactMerge, TakesUnrelatedEditsFromBothSides)
{
    Contact mine = ada();
    mine.mobilePhone = QStringLiteral("+44 7");
    Contact theirs = ada();
    theirs.jobTitle = QStringLiteral("Countess");
    Contact both = mine;
    both.jobTitle = theirs.jobTitle;
    const MergedContact merged = merge(ada(), mine, theirs);
    EXPECT_EQ(merged.contact, both);
    EXPECT_EQ(conflicted(merged), QList<P>());
}

TEST(ContactMerge, ShowsTheirsAndKeepsMineWhereBothChangedOneValue)
{
    Contact mine = ada();
    mine.mobilePhone = QStringLiteral("1");
    Contact theirs = ada();
    theirs.mobilePhone = QStringLiteral("2");
    const MergedContact merged = merge(ada(), mine, theirs);
    const domain::PropertyConflict expected{P::MobilePhone, QString(), QStringLiteral("1"),
                                            QStringLiteral("2")};
    EXPECT_EQ(merged.contact, theirs);
    EXPECT_EQ(merged.conflicts, QList<domain::PropertyConflict>{expected});
}

TEST(ContactMerge, MovesTheNameAsOne)
{
    Contact mine = ada();
    mine.givenName = QStringLiteral("Augusta");
    Contact theirs = ada();
    theirs.surname = QStringLiteral("Lovelace");
    const MergedContact merged = merge(ada(), mine, theirs);
    EXPECT_EQ(merged.contact, theirs);
    EXPECT_EQ(conflicted(merged), QList<P>({P::GivenName, P::Surname}));
}

TEST(ContactMerge, MakesTheDisplayNameAnewWhenBothSidesHadItMade)
{
    Contact mine = ada();
    mine.companyName = QStringLiteral("Engines");
    mine.generation = QStringLiteral("II");
    mine.displayName = domain::generatedDisplayName(mine);
    Contact theirs = ada();
    theirs.generation = QStringLiteral("III");
    theirs.displayName = domain::generatedDisplayName(theirs);
    const MergedContact merged = merge(ada(), mine, theirs);
    EXPECT_EQ(merged.contact.displayName, QStringLiteral("Ada King III"));
    EXPECT_EQ(conflicted(merged), QList<P>{P::Generation});
}

TEST(ContactMerge, MergesListsByTheirElements)
{
    Contact mine = ada();
    mine.categories = {QStringLiteral("Friends"), QStringLiteral("Work"), QStringLiteral("Chess")};
    mine.businessPhones = {QStringLiteral("+44 9"), QStringLiteral("+44 2")};
    Contact theirs = ada();
    theirs.categories = {QStringLiteral("Work"), QStringLiteral("Poets")};
    theirs.businessPhones = {QStringLiteral("+44 1"), QStringLiteral("(+44)2")};
    const MergedContact merged = merge(ada(), mine, theirs);
    EXPECT_EQ(
        merged.contact.categories,
        QStringList({QStringLiteral("Work"), QStringLiteral("Poets"), QStringLiteral("Chess")}));
    EXPECT_EQ(merged.contact.businessPhones,
              QStringList({QStringLiteral("+44 9"), QStringLiteral("(+44)2")}));
    EXPECT_EQ(conflicted(merged), QList<P>());
}

TEST(ContactMerge, RefusesAListThatWouldBecomeTooLong)
{
    Contact mine = ada();
    mine.emailAddresses.append({{}, QStringLiteral("one@example.org")});
    Contact theirs = ada();
    theirs.emailAddresses.append({{}, QStringLiteral("two@example.org")});
    theirs.emailAddresses.append({{}, QStringLiteral("three@example.org")});
    const MergedContact merged = merge(ada(), mine, theirs);
    EXPECT_EQ(merged.contact, theirs);
    EXPECT_EQ(conflicted(merged), QList<P>{P::EmailAddresses});
}

TEST(ContactMerge, DoesNotTakeARewrittenMailAddressForAnEdit)
{
    Contact mine = ada();
    mine.emailAddresses = {{QStringLiteral("Ada"), QStringLiteral("Ada@Example.org")}};
    Contact theirs = ada();
    theirs.emailAddresses = {{QStringLiteral("Ada K."), QStringLiteral("ada@example.org")}};
    const MergedContact merged = merge(ada(), mine, theirs);
    EXPECT_EQ(merged.contact, theirs);
    EXPECT_EQ(conflicted(merged), QList<P>());
}

TEST(ContactMerge, KeepsItsPromisesOnAHundredThousandTriples)
{
    const quint32 seed = QRandomGenerator::system()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomContacts random(seed);
    for (int i = 0; i < 100'000; ++i) {
        const Contact base = random.make();
        const Contact mine = random.edited(base);
        const Contact theirs = random.edited(base);
        const MergedContact merged = merge(base, mine, theirs);
        ASSERT_EQ(merge(base, theirs, theirs).contact, theirs) << i;
        ASSERT_EQ(merge(base, base, theirs).contact, theirs) << i;
        ASSERT_EQ(merge(base, mine, base).contact, mine) << i;
        ASSERT_EQ(conflicted(merge(base, theirs, mine)), conflicted(merged)) << i;
        ASSERT_EQ(missing(base, mine, merged), QStringList()) << i;
        ASSERT_EQ(missing(base, theirs, merged), QStringList()) << i;
        // What is left to send, merged again over what the server has, is the same.
        const MergedContact again = merge(theirs, merged.contact, theirs);
        ASSERT_EQ(again.contact, merged.contact) << i;
        ASSERT_EQ(conflicted(again), QList<P>()) << i;
    }
}
