#include "tests/pane/panefixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

namespace ui {

namespace {

domain::Contact ada()
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada Lovelace");
    contact.givenName = QStringLiteral("Ada");
    contact.surname = QStringLiteral("Lovelace");
    contact.businessPhones = {QStringLiteral("+44 1"), QStringLiteral("+44 2")};
    contact.emailAddresses = {{QStringLiteral("Countess"), QStringLiteral("ada@contoso.example")}};
    return contact;
}

class Editor : public testing::Test
{
protected:
    void SetUp() override
    {
        editor.resize(640, 720);
        editor.show();
        editor.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&editor));
    }

    QLineEdit *line(const char *name)
    {
        auto *edit = editor.findChild<QLineEdit *>(QLatin1String(name));
        EXPECT_NE(edit, nullptr) << name;
        return edit;
    }

    QAbstractButton *button(const char *name)
    {
        auto *found = editor.findChild<QAbstractButton *>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    bool isShown(const char *name)
    {
        const auto *widget = editor.findChild<QWidget *>(QLatin1String(name));
        return widget != nullptr && widget->isVisibleTo(&editor);
    }

    QSet<domain::ContactProperty> touched() const
    {
        QSet<domain::ContactProperty> properties;
        for (const auto &[property, value] : editor.patch().values) {
            properties.insert(property);
        }
        return properties;
    }

    ContactEditor editor;
};

} // namespace

TEST_F(Editor, OfAnUntouchedContactChangesNothing)
{
    domain::Contact odd = ada();
    odd.displayName = QStringLiteral(" written  by hand ");
    odd.emailAddresses.append({QStringLiteral("no address"), {}});
    odd.businessPhones.append(QStringLiteral("+44 3"));
    odd.personalNotes = QStringLiteral("one\r\ntwo\n");
    odd.businessAddress.street = QStringLiteral(" 1 Main St\nBack door ");
    odd.children = {QStringLiteral("A, B"), QStringLiteral("C")};
    editor.edit(odd, {});
    EXPECT_EQ(editor.patch(), domain::ContactPatch());
}

TEST_F(Editor, OfOnePhoneChangesThatPropertyAlone)
{
    editor.edit(ada(), {});
    line("phones.1")->setText(QStringLiteral("+44 22"));
    domain::ContactPatch expected;
    expected.values[domain::ContactProperty::BusinessPhones] =
        QStringList{QStringLiteral("+44 1"), QStringLiteral("+44 22")};
    EXPECT_EQ(editor.patch(), expected);
}

TEST_F(Editor, MovesAPhoneToAnotherKind)
{
    editor.edit(ada(), {});
    editor.findChild<QComboBox *>(QStringLiteral("phoneKind.1"))->setCurrentIndex(2);
    domain::ContactPatch expected;
    expected.values[domain::ContactProperty::BusinessPhones] = QStringList{QStringLiteral("+44 1")};
    expected.values[domain::ContactProperty::HomePhones] = QStringList{QStringLiteral("+44 2")};
    EXPECT_EQ(editor.patch(), expected);
}

TEST_F(Editor, ShowsAFaxNumberAmongThePhonesAndChangesItAlone)
{
    domain::Contact withFax = ada();
    withFax.businessFax = QStringLiteral("+44 9");
    editor.edit(withFax, {});
    EXPECT_EQ(editor.patch(), domain::ContactPatch());
    line("phones.2")->setText(QStringLiteral("+44 99"));
    domain::ContactPatch expected;
    expected.values[domain::ContactProperty::BusinessFax] = QStringLiteral("+44 99");
    EXPECT_EQ(editor.patch(), expected);
}

TEST_F(Editor, OffersNoKindOfPhoneThatIsFull)
{
    editor.edit(ada(), {});
    button("add.phones")->click(); // the mobile one
    const auto *kinds = editor.findChild<QComboBox *>(QStringLiteral("phoneKind.2"));
    ASSERT_NE(kinds, nullptr);
    const auto *model = qobject_cast<const QStandardItemModel *>(kinds->model());
    EXPECT_FALSE(model->item(1)->isEnabled());
    EXPECT_TRUE(model->item(2)->isEnabled());
}

TEST_F(Editor, TellsTheLimitOfEmailAddressesWhileTyping)
{
    editor.edit(ada(), {});
    EXPECT_FALSE(isShown("limit.emailAddresses"));
    button("add.emailAddresses")->click();
    line("emailAddresses.1")->setText(QStringLiteral("b@contoso.example"));
    button("add.emailAddresses")->click();
    EXPECT_TRUE(isShown("limit.emailAddresses"));
    EXPECT_FALSE(isShown("add.emailAddresses"));
}

TEST_F(Editor, KeepsTheNameOfAnEmailAddressThatStays)
{
    editor.edit(ada(), {});
    button("add.emailAddresses")->click();
    line("emailAddresses.1")->setText(QStringLiteral("b@contoso.example"));
    const QList<domain::EmailAddress> expected{
        {QStringLiteral("Countess"), QStringLiteral("ada@contoso.example")},
        {{}, QStringLiteral("b@contoso.example")}};
    EXPECT_EQ(editor.contact().emailAddresses, expected);
}

TEST_F(Editor, HintsAtAStrangeEmailAddressAndKeepsIt)
{
    editor.edit(ada(), {});
    QLineEdit *edit = line("emailAddresses.0");
    edit->setText(QStringLiteral("not an address"));
    Q_EMIT edit->editingFinished();
    EXPECT_TRUE(visibleTexts(editor).join(u'\n').contains(
        QStringLiteral("does not look like an e-mail address")));
    int saves = 0;
    QObject::connect(&editor, &ContactEditor::saveRequested, &editor, [&saves] { ++saves; });
    button("saveEdit")->click();
    EXPECT_EQ(saves, 1);
}

TEST_F(Editor, DoesNotSaveABirthdayThatCannotBeRead)
{
    editor.edit(ada(), {});
    button("add.birthday")->click();
    line("birthday")->setText(QStringLiteral("in spring"));
    int saves = 0;
    QObject::connect(&editor, &ContactEditor::saveRequested, &editor, [&saves] { ++saves; });
    button("saveEdit")->click();
    EXPECT_EQ(saves, 0);
    EXPECT_EQ(line("birthday")->text(), QStringLiteral("in spring"));
}

TEST_F(Editor, FormsTheDisplayNameUntilItIsWrittenByHand)
{
    editor.editNew();
    line("givenName")->setText(QStringLiteral("Ada"));
    line("surname")->setText(QStringLiteral("Lovelace"));
    EXPECT_EQ(line("displayName")->text(), QStringLiteral("Ada Lovelace"));
    line("displayName")->setFocus();
    line("displayName")->selectAll();
    QTest::keyClicks(line("displayName"), QStringLiteral("Countess"));
    line("givenName")->setText(QStringLiteral("Augusta"));
    EXPECT_EQ(line("displayName")->text(), QStringLiteral("Countess"));
}

TEST_F(Editor, ShowsTheFilledFieldsAndOffersTheOthersInWords)
{
    editor.edit(ada(), {});
    EXPECT_FALSE(isShown("field.birthday"));
    EXPECT_FALSE(isShown("field.homeAddress"));
    button("add.homeAddress")->click();
    EXPECT_TRUE(isShown("field.homeAddress"));
    EXPECT_FALSE(isShown("add.homeAddress"));
}

TEST_F(Editor, FollowsInUntouchedFieldsAndKeepsTheTouchedOnes)
{
    editor.edit(ada(), {});
    line("phones.0")->setText(QStringLiteral("+44 11"));
    domain::Contact elsewhere = ada();
    elsewhere.surname = QStringLiteral("King");
    elsewhere.displayName = QStringLiteral("Ada King");
    elsewhere.businessPhones = {QStringLiteral("+44 9")};
    editor.follow(elsewhere);
    EXPECT_EQ(line("surname")->text(), QStringLiteral("King"));
    EXPECT_EQ(line("displayName")->text(), QStringLiteral("Ada King"));
    EXPECT_EQ(line("phones.0")->text(), QStringLiteral("+44 11"));
    EXPECT_EQ(touched(), QSet{domain::ContactProperty::BusinessPhones});
}

TEST_F(Editor, LeavesAtOnceByEscapeWhenNothingChanged)
{
    int cancels = 0;
    QObject::connect(&editor, &ContactEditor::cancelled, &editor, [&cancels] { ++cancels; });
    editor.edit(ada(), {});
    QTest::keyClick(line("givenName"), Qt::Key_Escape);
    EXPECT_EQ(cancels, 1);
}

TEST_F(Editor, AsksAfterEscapeWhenSomethingChanged)
{
    int cancels = 0;
    QObject::connect(&editor, &ContactEditor::cancelled, &editor, [&cancels] { ++cancels; });
    editor.edit(ada(), {});
    line("givenName")->setText(QStringLiteral("Augusta"));
    QTest::keyClick(line("givenName"), Qt::Key_Escape);
    EXPECT_EQ(cancels, 0);
    auto *discard = qobject_cast<QPushButton *>(QApplication::focusWidget());
    ASSERT_NE(discard, nullptr);
    EXPECT_EQ(discard->text(), QStringLiteral("Discard"));
    discard->click();
    EXPECT_EQ(cancels, 1);
}

TEST_F(Editor, SavesByKeysWhereverTheFocusIs)
{
    int saves = 0;
    QObject::connect(&editor, &ContactEditor::saveRequested, &editor, [&saves] { ++saves; });
    domain::Contact contact = ada();
    contact.personalNotes = QStringLiteral("Notes");
    editor.edit(contact, {});
    auto *notes = editor.findChild<QWidget *>(QStringLiteral("personalNotes"));
    QTest::keyClick(line("givenName"), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(notes, Qt::Key_Enter, Qt::ControlModifier);
    QTest::keyClick(notes, Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(saves, 3);
}

TEST_F(Editor, GoesThroughTheFieldsAsTheyStand)
{
    editor.edit(ada(), {});
    button("add.emailAddresses")->click();
    QCoreApplication::processEvents();
    line("givenName")->setFocus();
    QStringList order;
    for (int i = 0; i < 12; ++i) {
        order.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{QStringLiteral("givenName"),   QStringLiteral("surname"),
                               QStringLiteral("displayName"), QStringLiteral("emailAddresses.0"),
                               QStringLiteral("removeLine"),  QStringLiteral("emailAddresses.1"),
                               QStringLiteral("removeLine"),  QStringLiteral("add.emailAddresses"),
                               QStringLiteral("phoneKind.0"), QStringLiteral("phones.0"),
                               QStringLiteral("removeLine"),  QStringLiteral("phoneKind.1")};
    EXPECT_EQ(order, expected) << order.join(u' ').toStdString();
}

TEST_F(Editor, NamesEveryControlForScreenReaders)
{
    domain::Contact contact = ada();
    contact.birthday = QDate(1984, 3, 14);
    contact.homeAddress.city = QStringLiteral("Praha");
    editor.edit(contact, {});
    for (const QWidget *widget : editor.findChildren<QWidget *>()) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            const auto *asButton = qobject_cast<const QAbstractButton *>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty()
                || (asButton != nullptr && !asButton->text().isEmpty());
            EXPECT_TRUE(isNamed) << widget->metaObject()->className() << ' '
                                 << widget->objectName().toStdString();
        }
    }
}

} // namespace ui
