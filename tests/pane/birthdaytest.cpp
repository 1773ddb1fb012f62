#include "tests/pane/panefixture.h"
#include "ui/contacts/cardcontent.h"
#include "ui/editors/birthdayfield.h"

#include <QLineEdit>

#include <ctime>

namespace ui {

namespace {

// Moves this process to a time zone, and back.
class InTimeZone
{
public:
    explicit InTimeZone(const char *zone)
        : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", zone);
        tzset();
    }

    ~InTimeZone()
    {
        if (m_before.isEmpty()) {
            qunsetenv("TZ");
        } else {
            qputenv("TZ", m_before);
        }
        tzset();
    }

    Q_DISABLE_COPY_MOVE(InTimeZone)

private:
    QByteArray m_before;
};

class Birthday : public PaneFixture, public testing::WithParamInterface<const char *>
{
};

} // namespace

TEST_P(Birthday, IsTheSameDayInEveryTimeZone)
{
    const InTimeZone zone(GetParam());
    const QDate day(1984, 3, 14);
    domain::Contact contact;
    contact.givenName = QStringLiteral("Ada");
    contact.birthday = day;
    const domain::ContactKey key = add(contact);
    openEditor(key);
    auto *edit = find<QLineEdit>("birthday");
    EXPECT_EQ(edit->text(), QStringLiteral("14/03/1984"));
    EXPECT_TRUE(editor()->patch().isEmpty());

    edit->setText(QStringLiteral("01/01/1985"));
    click("saveEdit");
    ASSERT_TRUE(waitForCard());
    EXPECT_EQ(stored(key).birthday, QDate(1985, 1, 1));
    EXPECT_TRUE(visibleTexts(*pane).join(u'\n').contains(QStringLiteral("1 January 1985")));
}

INSTANTIATE_TEST_SUITE_P(TimeZones, Birthday,
                         testing::Values("America/Los_Angeles", "Pacific/Kiritimati", "UTC"));

TEST(BirthdayText, ReadsTheLocalesWayAndTheInternationalOne)
{
    const QDate day(1984, 3, 14);
    for (const QString &text : {QStringLiteral("14/03/1984"), QStringLiteral("1984-03-14"),
                                QStringLiteral("14 March 1984")}) {
        EXPECT_EQ(readBirthday(text), day) << text.toStdString();
    }
    EXPECT_EQ(readBirthday(QStringLiteral("in spring")), QDate());
}

TEST(BirthdayText, ReadsAndWritesADayWithoutItsYear)
{
    for (const QDate &day :
         {QDate(domain::unknownYear, 3, 14), QDate(domain::unknownYear, 2, 29)}) {
        const QStringList texts{day.toString(QStringLiteral("dd/MM")),
                                QLocale().toString(day, QStringLiteral("d MMMM")),
                                day.toString(QStringLiteral("--MM-dd"))};
        for (const QString &text : texts) {
            EXPECT_EQ(readBirthday(text), day) << text.toStdString();
        }
        const QString shown = birthdayText(day, QDate(2026, 8, 1));
        EXPECT_EQ(shown, QLocale().toString(day, QStringLiteral("d MMMM")));
    }
}

} // namespace ui
