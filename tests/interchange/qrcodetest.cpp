// Codes as a phone reads them, and what stands in them.
#include "services/interchange/qrcode.h"
#include "services/interchange/scannablecard.h"
#include "tests/interchange/cards.h"

namespace interchange {

namespace {

QByteArray modulesOf(const QByteArray &bytes)
{
    const auto code = QrCode::of(bytes);
    QByteArray modules;
    for (int i = 0; code && i < code->size() * code->size(); ++i) {
        modules.append(code->isDark(i % code->size(), i / code->size()) ? '#' : '.');
    }
    return modules;
}

const QByteArray ofKartei = "#######.#.#.#.#######"
                            "#.....#.##.##.#.....#"
                            "#.###.#..#....#.###.#"
                            "#.###.#.#.###.#.###.#"
                            "#.###.#..#....#.###.#"
                            "#.....#.......#.....#"
                            "#######.#.#.#.#######"
                            "........#.#.........."
                            "#.##.###......#..#.##"
                            "##.#.#.##.#.#..#..#.#"
                            "#.#.#.#..#..#####..##"
                            "####...#..#.##...#..#"
                            ".#..#.##...#.#..##..#"
                            "........#.#..#...#..#"
                            "#######.#.#..##.#.#.."
                            "#.....#.#..####..##.#"
                            "#.###.#..###..#.#.###"
                            "#.###.#.###..#...#.#."
                            "#.###.#.#..#.#....#.."
                            "#.....#....##.##....#"
                            "#######.#.###..##.#..";

} // namespace

// A phone reads it as it stands.
TEST(QrCode, IsReadAsTheWord)
{
    EXPECT_EQ(modulesOf("Kartei"), ofKartei);
}

TEST(QrCode, HasNoneForWhatIsTooLong)
{
    EXPECT_TRUE(QrCode::of(QByteArray(QrCode::maximumBytes, 'x')));
    EXPECT_FALSE(QrCode::of(QByteArray(QrCode::maximumBytes + 1, 'x')));
}

namespace {

domain::Contact person()
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Zo\u00EB Nov\u00E1k");
    contact.givenName = QStringLiteral("Zo\u00EB");
    contact.surname = QStringLiteral("Nov\u00E1k");
    contact.companyName = QStringLiteral("Contoso");
    contact.mobilePhone = QStringLiteral("+420 777 123 456");
    contact.emailAddresses = {{QString(), QStringLiteral("zoe@contoso.example")}};
    contact.businessAddress.city = QStringLiteral("Prague");
    return contact;
}

} // namespace

TEST(ScannableCard, HoldsWhatOneNeedsToReachSomebody)
{
    domain::Contact contact = person();
    contact.personalNotes = QStringLiteral("owes me five");
    const domain::Contact read = only(scannableCard(contact, QrCode::maximumBytes));
    EXPECT_EQ(read.displayName, contact.displayName);
    EXPECT_EQ(read.mobilePhone, contact.mobilePhone);
    EXPECT_EQ(read.businessAddress, contact.businessAddress);
    EXPECT_EQ(read.personalNotes, QString());
}

TEST(ScannableCard, LetsTheLeastNeededGoFirst)
{
    domain::Contact contact = person();
    contact.businessAddress.street = QString(900, u's');
    const domain::Contact read = only(scannableCard(contact, QrCode::maximumBytes));
    EXPECT_EQ(read.businessAddress, domain::PhysicalAddress());
    EXPECT_EQ(read.emailAddresses, contact.emailAddresses);
    contact.companyName = QString(1000, u'c');
    EXPECT_EQ(scannableCard(contact, QrCode::maximumBytes), QByteArray());
}

} // namespace interchange
