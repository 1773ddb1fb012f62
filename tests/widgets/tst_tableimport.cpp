// The dialog that brings in a CSV or LDIF file: what it finds, what is changed in it, what arrives.
#include "models/tableimport.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/imports/columnmapmodel.h"
#include "ui/imports/tableimportdialog.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

namespace widgets {

using interchange::TableField;
using testsupport::await;
using testsupport::eventually;

namespace {

class TableImport : public WindowFixture
{
protected:
    TableImport()
        : m_import(store, *service, folder.path())
    {
    }

    // Ready to import, or with its word why not.
    void open(const QByteArray &bytes, const char *name = "people.csv")
    {
        const QString path = folder.filePath(QLatin1String(name));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        m_dialog = new ui::TableImportDialog(
            m_import, path,
            {.folders = folders->folders(), .mailboxes = folders->mailboxes(), .folder = suppliers},
            window.get());
        m_dialog->show();
    }

    template <class Widget>
    Widget &part(const char *name)
    {
        return *m_dialog->findChild<Widget *>(QLatin1String(name));
    }

    bool offers(const char *text) // waits
    {
        return eventually([this, text] {
            auto &button = part<QPushButton>("importAccept");
            return button.isEnabled() && button.text() == QLatin1String(text);
        });
    }

    void choose(const char *box, const QVariant &data)
    {
        auto &choice = part<QComboBox>(box);
        choice.setCurrentIndex(choice.findData(data));
        Q_EMIT choice.activated(choice.currentIndex());
    }

    QStringList arrivals()
    {
        QStringList names;
        auto *model = part<QTreeView>("importArrivals").model();
        for (int row = 0; row < model->rowCount(); ++row) {
            names.append(model->index(row, 0).data().toString());
        }
        return names;
    }

    void import()
    {
        part<QPushButton>("importAccept").click();
        EXPECT_TRUE(eventually([this] { return m_dialog == nullptr; }));
    }

    models::TableImport m_import;
    QPointer<ui::TableImportDialog> m_dialog;
};

TEST_F(TableImport, BringsInAFileAndTakesItBackAsOne)
{
    open("Vorname;Nachname;E-Mail-Adresse\r\nEmil;Falk;e@f.example\r\nFred;Gold;f@g.example\r\n");
    ASSERT_TRUE(offers("Import 2 contacts"));
    EXPECT_EQ(arrivals(), (QStringList{QStringLiteral("Emil Falk"), QStringLiteral("Fred Gold")}));
    EXPECT_EQ(part<QListWidget>("importProblems").isVisible(), false);
    import();
    EXPECT_EQ(namesIn(suppliers),
              (QStringList{QStringLiteral("Dora Ek"), QStringLiteral("Emil Falk"),
                           QStringLiteral("Fred Gold")}));
    EXPECT_TRUE(await(service->undo()));
    EXPECT_EQ(namesIn(suppliers), QStringList{QStringLiteral("Dora Ek")});
}

TEST_F(TableImport, FollowsWhatIsChosenForAColumn)
{
    open("Who,Shoe\nEmil Falk,44\n");
    ASSERT_TRUE(offers("Import 1 contact"));
    auto &view = part<QTreeView>("importColumns");
    view.model()->setData(view.model()->index(0, ui::ColumnMapModel::Field),
                          static_cast<int>(TableField::DisplayName), Qt::EditRole);
    ASSERT_TRUE(
        eventually([this] { return arrivals() == QStringList{QStringLiteral("Emil Falk")}; }));
    view.model()->setData(view.model()->index(1, ui::ColumnMapModel::Field),
                          static_cast<int>(TableField::CustomerId), Qt::EditRole);
    ASSERT_TRUE(offers("Import 1 contact"));
    import();
    EXPECT_EQ(namesIn(suppliers),
              (QStringList{QStringLiteral("Dora Ek"), QStringLiteral("Emil Falk")}));
}

TEST_F(TableImport, ReadsAnewInTheEncodingAndWithTheSeparatorThatAreChosen)
{
    open("Name;Firma\nEmil \xf8;Contoso\n");
    ASSERT_TRUE(offers("Import 1 contact"));
    choose("importCharset", QByteArray("windows-1250"));
    EXPECT_TRUE(
        eventually([this] { return arrivals() == QStringList{QStringLiteral("Emil \u0159")}; }));
    choose("importSeparator", QChar(u','));
    EXPECT_TRUE(eventually([this] {
        auto *model = part<QTreeView>("importColumns").model();
        return model->rowCount() == 1 && model->index(0, 0).data() == QStringLiteral("Name;Firma");
    }));
}

TEST_F(TableImport, LeavesOutWhoIsThereUnlessToldOtherwise)
{
    open("Name\nDora Ek\nEmil Falk\n");
    ASSERT_TRUE(offers("Import 1 contact"));
    EXPECT_EQ(part<QLabel>("importDoublesText").text(),
              QStringLiteral("There already, by name and e-mail or phone: 1"));
    auto &choice = part<QComboBox>("importDoubles");
    choice.setCurrentIndex(1);
    Q_EMIT choice.activated(1);
    ASSERT_TRUE(offers("Import 2 contacts"));
    import();
    EXPECT_EQ(namesIn(suppliers),
              (QStringList{QStringLiteral("Dora Ek"), QStringLiteral("Dora Ek"),
                           QStringLiteral("Emil Falk")}));
}

TEST_F(TableImport, NamesWhatItCannotReadByItsLine)
{
    open("First Name,Birthday\nEmil,soon\n\"Fred,1.1.1990\nGita,1.1.1990\n");
    ASSERT_TRUE(offers("Import 2 contacts"));
    auto &problems = part<QListWidget>("importProblems");
    ASSERT_EQ(problems.count(), 2);
    EXPECT_TRUE(problems.item(0)->text().startsWith(QStringLiteral("Line 2: ")));
    EXPECT_TRUE(problems.item(1)->text().startsWith(QStringLiteral("Line 3: ")));
}

TEST_F(TableImport, SaysWhyNothingCanComeIn)
{
    open("PK\x03\x04workbook");
    auto &words = part<QLabel>("importWords");
    EXPECT_TRUE(eventually([&words] {
        return words.isVisible()
            && words.text() == QStringLiteral("There are no rows of contacts in the file.");
    }));
    EXPECT_EQ(part<QPushButton>("importAccept").isEnabled(), false);
}

TEST_F(TableImport, ChoosesAFieldByTheKeyboard)
{
    open("Shoe,Name\n44,Emil Falk\n");
    ASSERT_TRUE(offers("Import 1 contact"));
    auto &view = part<QTreeView>("importColumns");
    EXPECT_TRUE(eventually([&view] { return view.hasFocus(); }));
    QTest::keyClick(&view, Qt::Key_Return);
    auto *choice = view.findChild<QComboBox *>(QStringLiteral("fieldChoice"));
    ASSERT_NE(choice, nullptr);
    choice->hidePopup();
    choice->setCurrentIndex(choice->findData(static_cast<int>(TableField::UserField1)));
    Q_EMIT choice->activated(choice->currentIndex());
    EXPECT_EQ(view.model()->index(0, ui::ColumnMapModel::Field).data(),
              QVariant(QStringLiteral("User field 1")));
    EXPECT_NE(m_dialog, nullptr);
}

} // namespace

} // namespace widgets
