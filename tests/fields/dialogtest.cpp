#include "ui/fields/fieldsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include <optional>

namespace ui {

namespace {

using domain::FieldKind;

class FieldsDialogTest : public testing::Test
{
protected:
    FieldsDialogTest()
        : dialog(
            new FieldsDialog({account()},
                             {{.key = {1}, .mailbox = {1}, .displayName = QStringLiteral("A")},
                              {.key = {2}, .mailbox = {1}, .displayName = QStringLiteral("B")},
                              {.key = {3}, .mailbox = {9}, .displayName = QStringLiteral("C")}},
                             nullptr))
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(
            dialog.get(), &FieldsDialog::saveRequested,
            [this](domain::AccountKey, const domain::CustomFields &fields) { saved = fields; });
        dialog->show();
    }

    static store::AccountFields account()
    {
        return {.account = {1},
                .userPrincipalName = QStringLiteral("me@x"),
                .mailboxes = {{1}},
                .fields = {{.id = QStringLiteral("size"),
                            .name = QStringLiteral("Size"),
                            .kind = FieldKind::Number,
                            .choices = {},
                            .folders = {},
                            .column = 1}}};
    }

    template <class Widget>
    Widget *find(const char *name) const
    {
        auto *widget = dialog->findChild<Widget *>(QLatin1String(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    void type(const QString &name)
    {
        find<QLineEdit>("fieldName")->clear();
        QTest::keyClicks(find<QLineEdit>("fieldName"), name);
    }

    bool canSave() const { return find<QPushButton>("saveFields")->isEnabled(); }
    QString problem() const { return find<QLabel>("fieldProblem")->text(); }

    std::unique_ptr<FieldsDialog> dialog;
    std::optional<domain::CustomFields> saved;
};

} // namespace

TEST_F(FieldsDialogTest, AddsAFieldThatIsJudgedWhileItIsTyped)
{
    EXPECT_FALSE(canSave());
    find<QPushButton>("addField")->click();
    EXPECT_EQ(problem(), QStringLiteral("The field needs a name."));
    type(QStringLiteral("size"));
    EXPECT_EQ(problem(), QStringLiteral("Another field has this name."));
    EXPECT_FALSE(canSave());
    type(QStringLiteral("Shirt"));
    EXPECT_TRUE(canSave());
    auto *kind = find<QComboBox>("fieldKind");
    kind->setCurrentIndex(kind->findData(static_cast<int>(FieldKind::Choice)));
    Q_EMIT kind->activated(kind->currentIndex());
    EXPECT_FALSE(canSave());
    find<QPlainTextEdit>("fieldChoices")->setPlainText(QStringLiteral("S\n\nL \n"));
    ASSERT_TRUE(canSave());
    find<QPushButton>("saveFields")->click();
    ASSERT_TRUE(saved);
    ASSERT_EQ(saved->size(), 2);
    EXPECT_EQ(saved->last().name, QStringLiteral("Shirt"));
    EXPECT_EQ(saved->last().choices.join(u','), QStringLiteral("S,L"));
}

TEST_F(FieldsDialogTest, RenamesReordersAndRetires)
{
    EXPECT_FALSE(find<QComboBox>("fieldKind")->isEnabled());
    type(QStringLiteral("Shoe size"));
    find<QPushButton>("addField")->click();
    type(QStringLiteral("Club"));
    find<QPushButton>("fieldUp")->click();
    EXPECT_EQ(find<QListView>("fieldView")->currentIndex().row(), 0);
    find<QPushButton>("fieldDown")->click();
    find<QListView>("fieldView")
        ->setCurrentIndex(find<QListView>("fieldView")->model()->index(0, 0));
    find<QPushButton>("removeField")->click();
    find<QPushButton>("saveFields")->click();
    ASSERT_TRUE(saved);
    ASSERT_EQ(saved->size(), 2);
    EXPECT_EQ(saved->first().name, QStringLiteral("Club"));
    EXPECT_TRUE(saved->last().isRetired);
    EXPECT_EQ(saved->last().name, QStringLiteral("Shoe size"));
}

TEST_F(FieldsDialogTest, ChoosesFoldersOfTheAccountAlone)
{
    auto *everywhere = find<QCheckBox>("fieldEverywhere");
    auto *folders = find<QListWidget>("fieldFolders");
    ASSERT_EQ(folders->count(), 2);
    everywhere->click();
    EXPECT_TRUE(folders->isVisible());
    folders->item(1)->setCheckState(Qt::Unchecked);
    find<QPushButton>("saveFields")->click();
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->first().folders, (QList<domain::FolderKey>{{1}}));
    folders->item(0)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(everywhere->isChecked());
}

} // namespace ui
