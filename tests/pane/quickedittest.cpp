// One value of the card, edited where it stands.
#include "ui/contacts/quickedit.h"
#include "tests/pane/panefixture.h"
#include "ui/contacts/cardfield.h"
#include "ui/contacts/cardtext.h"
#include "ui/contacts/inlineedit.h"

#include <QSignalSpy>

namespace ui {

namespace {

class QuickEdit : public PaneFixture
{
protected:
    void SetUp() override
    {
        PaneFixture::SetUp();
        key = add(ada());
        showCard(key);
    }

    static domain::Contact ada()
    {
        domain::Contact contact;
        contact.displayName = QStringLiteral("Ada Lovelace");
        contact.emailAddresses = {{QStringLiteral("Ada"), QStringLiteral("ada@example.com")},
                                  {QString(), QStringLiteral("a@example.com")}};
        contact.businessPhones = {QStringLiteral("+44 1")};
        contact.department = QStringLiteral("Engines");
        contact.birthday = QDate(1815, 12, 10);
        contact.homeAddress.city = QStringLiteral("London");
        return contact;
    }

    QTextEdit *value(const char *entry)
    {
        return find<CardField>(entry)->findChild<QTextEdit *>(QStringLiteral("fieldValue"));
    }

    InlineEdit *line() { return pane->findChild<InlineEdit *>(); }

    void editTo(const char *entry, const QString &text)
    {
        QTest::mouseDClick(value(entry)->viewport(), Qt::LeftButton);
        ASSERT_NE(line(), nullptr);
        ASSERT_TRUE(line()->hasFocus());
        line()->setText(text);
    }

    bool lineGoes()
    {
        return QTest::qWaitFor([this] { return line() == nullptr; });
    }

    domain::ContactKey key;
};

} // namespace

TEST_F(QuickEdit, SavesByEnterAndIsUndoneByOneStep)
{
    editTo("department", QStringLiteral("Analysis"));
    QTest::keyClick(line(), Qt::Key_Return);
    ASSERT_TRUE(lineGoes());
    domain::Contact expected = ada();
    expected.department = QStringLiteral("Analysis");
    EXPECT_EQ(stored(key), expected);
    EXPECT_EQ(value("department")->toPlainText(), QStringLiteral("Analysis"));
    ASSERT_TRUE(QCoro::waitFor(service->undo()));
    EXPECT_EQ(stored(key), ada());
}

TEST_F(QuickEdit, GivesUpByEscape)
{
    editTo("department", QStringLiteral("Analysis"));
    QTest::keyClick(line(), Qt::Key_Escape);
    EXPECT_TRUE(lineGoes());
    EXPECT_EQ(stored(key), ada());
    EXPECT_TRUE(value("department")->hasFocus());
}

TEST_F(QuickEdit, BeginsByF2)
{
    value("department")->setFocus();
    QTest::keyClick(value("department"), Qt::Key_F2);
    ASSERT_NE(line(), nullptr);
    EXPECT_EQ(line()->text(), QStringLiteral("Engines"));
}

TEST_F(QuickEdit, ChangesOneOfSeveralAndKeepsTheOthers)
{
    editTo("emailAddresses.1", QStringLiteral("augusta@example.com"));
    QTest::keyClick(line(), Qt::Key_Return);
    ASSERT_TRUE(lineGoes());
    domain::Contact expected = ada();
    expected.emailAddresses[1].address = QStringLiteral("augusta@example.com");
    EXPECT_EQ(stored(key), expected);
}

TEST_F(QuickEdit, OfALinkDoesNotOpenIt)
{
    QSignalSpy opened(find<CardField>("emailAddresses.0"), &CardField::linkRequested);
    editTo("emailAddresses.0", QString());
    QTest::keyClick(line(), Qt::Key_Return);
    ASSERT_TRUE(lineGoes());
    domain::Contact expected = ada();
    expected.emailAddresses.removeFirst();
    EXPECT_EQ(stored(key), expected);
    EXPECT_EQ(opened.count(), 0);
}

TEST_F(QuickEdit, SaysWhenADateCannotBeRead)
{
    editTo("birthday", QStringLiteral("in winter"));
    QTest::keyClick(line(), Qt::Key_Return);
    EXPECT_TRUE(
        visibleTexts(*pane).join(u'\n').contains(QStringLiteral("cannot be read as a date")));
    ASSERT_NE(line(), nullptr);
    line()->setText(QStringLiteral("11/12/1815"));
    QTest::keyClick(line(), Qt::Key_Return);
    ASSERT_TRUE(lineGoes());
    EXPECT_EQ(stored(key).birthday, QDate(1815, 12, 11));
}

TEST_F(QuickEdit, OpensTheEditorForWhatHasSeveralParts)
{
    QTest::mouseDClick(value("homeAddress")->viewport(), Qt::LeftButton);
    ASSERT_NE(editor(), nullptr);
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return find<QWidget>("field.homeAddress")->isAncestorOf(QApplication::focusWidget());
    }));
}

TEST_F(QuickEdit, OfTheNameIsOverTheName)
{
    auto *name = find<CardText>("contactName");
    QTest::mouseDClick(name->viewport(), Qt::LeftButton);
    ASSERT_NE(line(), nullptr);
    line()->setText(QStringLiteral("Countess of Lovelace"));
    QTest::keyClick(line(), Qt::Key_Return);
    ASSERT_TRUE(lineGoes());
    EXPECT_EQ(stored(key).displayName, QStringLiteral("Countess of Lovelace"));
}

TEST(QuickPatch, ChangesOnlyItsProperty)
{
    domain::Contact contact;
    contact.imAddresses = {QStringLiteral("a"), QStringLiteral("b")};
    EXPECT_EQ(quickText(contact, QStringLiteral("imAddresses.1")), QStringLiteral("b"));
    EXPECT_EQ(quickText(contact, QStringLiteral("imAddresses.2")), std::nullopt);
    EXPECT_EQ(quickText(contact, QStringLiteral("homeAddress")), std::nullopt);
    EXPECT_EQ(quickText(contact, QStringLiteral("yomiName")), std::nullopt);
    const auto patch = quickPatch(contact, QStringLiteral("imAddresses.0"), QStringLiteral(" c "));
    ASSERT_TRUE(patch);
    contact.imAddresses[0] = QStringLiteral("c");
    EXPECT_EQ(
        *patch,
        (domain::ContactPatch{{{domain::ContactProperty::ImAddresses, contact.imAddresses}}}));
    EXPECT_TRUE(
        quickPatch(contact, QStringLiteral("imAddresses.0"), QStringLiteral("c"))->isEmpty());
}

} // namespace ui
