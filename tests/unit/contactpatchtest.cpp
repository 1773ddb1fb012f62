#include "services/domain/contactpatch.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

namespace {

using domain::Contact;
using domain::ContactPatch;

class RandomContacts
{
public:
    explicit RandomContacts(unsigned seed)
        : m_engine(seed)
    {
    }

    // From a small set of values, so that equal ones are common.
    Contact next()
    {
        Contact contact;
        for (const domain::PropertyInfo &info : domain::contactProperties()) {
            domain::setValue(contact, info.property,
                             std::visit([this](auto held) { return random(held); },
                                        domain::value(contact, info.property)));
        }
        return contact;
    }

private:
    int dice(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(m_engine); }
    QString word() { return QString(dice(3), QChar(u'a' + dice(3))); }

    domain::PropertyValue random(const QString &) { return word(); }
    domain::PropertyValue random(const QStringList &)
    {
        QStringList words;
        for (int i = dice(3); i > 0; --i) {
            words.append(word());
        }
        return words;
    }
    domain::PropertyValue random(const QDate &)
    {
        return dice(2) == 0 ? QDate() : QDate(2000, 1 + dice(3), 1);
    }
    domain::PropertyValue random(const QList<domain::EmailAddress> &)
    {
        QList<domain::EmailAddress> addresses;
        for (int i = dice(3); i > 0; --i) {
            addresses.append({word(), word()});
        }
        return addresses;
    }
    domain::PropertyValue random(const domain::PhysicalAddress &)
    {
        return domain::PhysicalAddress{word(), word(), {}, {}, word()};
    }

    std::mt19937 m_engine;
};

unsigned testSeed()
{
    bool given = false;
    const unsigned seed = qEnvironmentVariable("KARTEI_SEED").toUInt(&given);
    return given ? seed : std::random_device{}();
}

TEST(ContactPatch, LawsHoldForRandomContacts)
{
    const unsigned seed = testSeed();
    SCOPED_TRACE(testing::Message() << "KARTEI_SEED=" << seed);
    RandomContacts contacts(seed);
    for (int round = 0; round < 500; ++round) {
        const Contact base = contacts.next();
        const Contact first = contacts.next();
        const Contact second = contacts.next();
        const ContactPatch a = domain::difference(base, first);
        const ContactPatch b = domain::difference(contacts.next(), second);

        ASSERT_EQ(domain::apply(base, a), first);
        ASSERT_TRUE(domain::difference(base, base).isEmpty());
        ASSERT_EQ(domain::apply(base, domain::foldPatches(a, b)),
                  domain::apply(domain::apply(base, a), b));
        ASSERT_EQ(domain::foldPatches(a, {}), a);
        ASSERT_EQ(domain::foldPatches({}, a), a);
        ASSERT_EQ(domain::apply(first, domain::restrictedTo(a, base)), base);
        ASSERT_EQ(domain::apply(domain::apply(base, b), domain::restrictedTo(b, base)), base);
        ASSERT_EQ(domain::apply(first, a), first);
    }
}

TEST(ContactPatch, HoldsOnlyWhatDiffers)
{
    Contact base;
    base.givenName = QStringLiteral("Ada");
    Contact edited = base;
    edited.businessPhones = {QStringLiteral("1")};
    const ContactPatch patch = domain::difference(base, edited);
    EXPECT_EQ(patch.values.size(), 1u);
    EXPECT_TRUE(patch.touches(domain::ContactProperty::BusinessPhones));
    EXPECT_FALSE(patch.touches(domain::ContactProperty::GivenName));
}

} // namespace
