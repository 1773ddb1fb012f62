// What is written is read back; and written so that others can read it.
#include "services/interchange/vcardwriter.h"

#include "services/domain/contactproperty.h"
#include "tests/interchange/cards.h"

#include <QRandomGenerator>

namespace interchange {

namespace {

class RandomContacts
{
public:
    explicit RandomContacts(quint32 seed)
        : m_random(seed)
    {
    }

    ExportedContact next()
    {
        ExportedContact exported;
        domain::Contact &contact = exported.contact;
        for (const domain::PropertyInfo &info : domain::contactProperties()) {
            if (std::holds_alternative<QString domain::Contact::*>(info.member) && maybe()) {
                contact.*std::get<QString domain::Contact::*>(info.member) = text();
            }
        }
        contact.children = texts(5);
        contact.categories = texts(4);
        contact.businessPhones = texts(2);
        contact.homePhones = texts(2);
        contact.imAddresses = texts(3);
        for (const QString &address : texts(3)) {
            contact.emailAddresses.append({maybe() ? text() : QString(), address});
        }
        for (auto member : {&domain::Contact::businessAddress, &domain::Contact::homeAddress,
                            &domain::Contact::otherAddress}) {
            if (maybe()) {
                contact.*member = {text(), text(), maybe() ? text() : QString(), text(), text()};
            }
        }
        if (maybe()) {
            contact.birthday = QDate(1, 1, 1).addDays(m_random.bounded(3'650'000));
        }
        if (maybe()) {
            contact.weddingAnniversary = QDate(1700, 1, 1).addDays(m_random.bounded(200'000));
        }
        contact.gender = maybe() ? QString()
            : maybe()            ? QStringLiteral("female")
                                 : QStringLiteral("male");
        if (maybe()) {
            exported.uid = text();
        }
        if (maybe()) {
            exported.photo.resize(m_random.bounded(1, 500));
            for (char &byte : exported.photo) {
                byte = static_cast<char>(m_random.bounded(256));
            }
        }
        return exported;
    }

private:
    bool maybe() { return m_random.bounded(2) == 0; }

    QString text()
    {
        static const QStringList pieces{
            QStringLiteral("a"),
            QStringLiteral("Ada"),
            QStringLiteral(" "),
            QStringLiteral(","),
            QStringLiteral(";"),
            QStringLiteral(":"),
            QStringLiteral("\\"),
            QStringLiteral("\n"),
            QStringLiteral("\""),
            QStringLiteral("^"),
            QStringLiteral("^n"),
            QStringLiteral("="),
            QStringLiteral("=3D"),
            QStringLiteral("\\n"),
            QStringLiteral("\t"),
            QString::fromUtf8("é"),
            QString::fromUtf8("Я"),
            QString::fromUtf8("張"),
            QString::fromUtf8("😀"),
            QString::fromUtf8("e\u0301"),
            QString::fromUtf8("\u202E"),
            QStringLiteral("END:VCARD"),
            QStringLiteral("%1"),
            QStringLiteral("<b>"),
            QStringLiteral("a long stretch of words to be folded somewhere")};
        QString result;
        while (result.isEmpty()) {
            const int count = m_random.bounded(1, 12);
            for (int i = 0; i < count; ++i) {
                result += pieces.at(m_random.bounded(static_cast<int>(pieces.size())));
            }
            result = result.trimmed();
        }
        return result;
    }

    QStringList texts(int most)
    {
        QStringList list;
        const int count = m_random.bounded(most + 1);
        for (int i = 0; i < count; ++i) {
            list.append(text() + QString::number(i)); // no two the same
        }
        return list;
    }

    QRandomGenerator m_random;
};

void expectRoundTrip(const ExportedContact &exported, VCardVersion version)
{
    const QByteArray bytes = writeVCards({exported}, version);
    const ImportedCards cards = readVCards(bytes);
    const bool isEmpty = exported.contact == domain::Contact{} && exported.photo.isEmpty();
    ASSERT_EQ(cards.contacts.size(), isEmpty ? 0 : 1) << bytes.toStdString();
    if (isEmpty) {
        return;
    }
    const ImportedContact &imported = cards.contacts.first();
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        ASSERT_EQ(domain::value(imported.contact, info.property)
                      == domain::value(exported.contact, info.property),
                  true)
            << info.graphName.data() << '\n'
            << bytes.toStdString();
    }
    ASSERT_EQ(imported.photo, exported.photo);
    ASSERT_EQ(imported.uid, exported.uid);
    ASSERT_EQ(cards.problems.size(), 0);
}

class VCardRoundTrip : public testing::TestWithParam<VCardVersion>
{
};

TEST_P(VCardRoundTrip, TwoThousandRandomContactsComeBackEqual)
{
    const QByteArray wish = qgetenv("KARTEI_TEST_SEED");
    const quint32 seed = wish.isEmpty() ? 20'261'122 : wish.toUInt();
    SCOPED_TRACE("KARTEI_TEST_SEED=" + std::to_string(seed));
    RandomContacts contacts(seed);
    for (int i = 0; i < 2'000 && !HasFatalFailure(); ++i) {
        expectRoundTrip(contacts.next(), GetParam());
    }
}

TEST_P(VCardRoundTrip, LinesAreFoldedAtSeventyFiveBytesBetweenCharacters)
{
    RandomContacts contacts(7);
    const QByteArray bytes =
        writeVCards({contacts.next(), contacts.next(), contacts.next()}, GetParam());
    for (const QByteArray &line : bytes.split('\n')) {
        ASSERT_LE(line.size(), 76); // with the CR
        ASSERT_EQ(line.isValidUtf8(), true);
    }
    EXPECT_EQ(bytes.endsWith("END:VCARD\r\n"), true);
}

INSTANTIATE_TEST_SUITE_P(Versions, VCardRoundTrip,
                         testing::Values(VCardVersion::Version3, VCardVersion::Version4));

TEST(VCardWriter, WritesWhatOthersRead)
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada, Countess");
    contact.surname = QStringLiteral("Lovelace");
    contact.givenName = QStringLiteral("Ada");
    contact.emailAddresses = {{{}, QStringLiteral("ada@x.test")}};
    contact.mobilePhone = QStringLiteral("+44 1");
    contact.birthday = QDate(1815, 12, 10);
    EXPECT_EQ(writeVCards({{contact, "\x89PNG\r\n", QStringLiteral("u1")}}),
              "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u1\r\nFN:Ada\\, Countess\r\n"
              "N:Lovelace;Ada;;;\r\nEMAIL;TYPE=INTERNET,PREF:ada@x.test\r\n"
              "TEL;TYPE=CELL:+44 1\r\nBDAY:1815-12-10\r\n"
              "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0K\r\nEND:VCARD\r\n");
    EXPECT_EQ(writeVCards({{contact, "\x89PNG\r\n", QStringLiteral("u1")}}, VCardVersion::Version4),
              "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:u1\r\nFN:Ada\\, Countess\r\n"
              "N:Lovelace;Ada;;;\r\nEMAIL;PREF=1:ada@x.test\r\n"
              "TEL;TYPE=CELL:+44 1\r\nBDAY:18151210\r\n"
              "PHOTO:data:image/png;base64,iVBORw0K\r\nEND:VCARD\r\n");
}

TEST(VCardWriter, ContactWithoutDisplayNameGetsADerivedOne)
{
    domain::Contact contact;
    contact.companyName = QStringLiteral("Engines");
    const QByteArray bytes = writeVCards({{contact, {}, {}}});
    EXPECT_EQ(bytes.contains("FN;DERIVED=TRUE:Engines\r\n"), true);
    EXPECT_EQ(only(bytes), contact);
}

TEST(VCardWriter, LineBreaksCannotSmuggleAProperty)
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada\r\nEND:VCARD\nBEGIN:VCARD\rFN:Eve");
    contact.businessHomePage = QStringLiteral("http://x\nTEL:1");
    contact.imAddresses = {QStringLiteral("a\r\nb")};
    contact.emailAddresses = {{QStringLiteral("A\nB:\"C"), QStringLiteral("a\nb@x")}};
    const ImportedCards cards = readVCards(writeVCards({{contact, {}, QStringLiteral("1\n2")}}));
    EXPECT_EQ(cards.contacts.size(), 1);
    EXPECT_EQ(cards.contacts.first().contact.businessPhones, QStringList());
}

} // namespace

} // namespace interchange
