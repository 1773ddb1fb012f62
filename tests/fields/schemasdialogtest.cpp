// The dialog of schema extensions with the program behind it, against the embedded mailbox.
#include "ui/fields/schemasdialog.h"
#include "app/schemasdesk.h"
#include "app/session.h"
#include "services/store/schemaextensions.h"
#include "tests/support/waiting.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

using domain::SchemaExtension;
using domain::SchemaProperty;
using domain::SchemaStatus;
using testsupport::await;
using testsupport::eventually;

namespace {

class SchemasDialogTest : public testing::Test
{
protected:
    SchemasDialogTest()
        : m_profile(m_folder.filePath(QStringLiteral("profile")))
        , m_session(m_profile)
        , m_desk(m_session)
    {
    }

    void SetUp() override
    {
        ASSERT_TRUE(m_profile.lock());
        ASSERT_TRUE(await(m_session.open({.addLocalAccount = true})));
        m_desk.showDialog(&m_window);
        ASSERT_TRUE(eventually([this] { return dialog() != nullptr; }));
    }

    void TearDown() override { await(m_session.shutDown()); }

    ui::SchemasDialog *dialog() { return m_window.findChild<ui::SchemasDialog *>(); }

    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = dialog()->findChild<Widget *>(QLatin1String(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    // While a step is under way there is nothing to click or to type in.
    void click(const char *name)
    {
        ASSERT_TRUE(eventually([&] { return find<QPushButton>(name)->isEnabled(); })) << name;
        find<QPushButton>(name)->click();
    }

    void type(const char *name, const QString &text)
    {
        ASSERT_TRUE(eventually([&] { return find<QLineEdit>(name)->isEnabled(); })) << name;
        find<QLineEdit>(name)->clear();
        QTest::keyClicks(find<QLineEdit>(name), text);
    }

    void addProperty(const QString &name, int type)
    {
        this->type("schemaProperty", name);
        find<QComboBox>("schemaType")->setCurrentIndex(type);
        click("addProperty");
    }

    void define(const QString &id)
    {
        click("newSchema");
        type("schemaId", id);
        type("schemaDescription", QStringLiteral("Project"));
        addProperty(QStringLiteral("code"), 0);
        click("createSchema");
        ASSERT_TRUE(eventually([&] { return kept().size() == 1; })) << qPrintable(problem());
        ASSERT_TRUE(eventually([&] { return find<QListWidget>("schemaList")->count() == 1; }));
    }

    QList<SchemaExtension> kept()
    {
        return await(m_session.store().read(&store::schemaExtensions))->first().schemas;
    }

    bool becomes(SchemaStatus status)
    {
        return eventually([&] { return kept().first().status == status; });
    }

    QString problem() { return find<QLabel>("schemaProblem")->text(); }

    QWidget m_window;
    QTemporaryDir m_folder;
    app::Profile m_profile;
    app::Session m_session;
    app::SchemasDesk m_desk;
};

const QString project = QStringLiteral("kartei_project");

} // namespace

TEST_F(SchemasDialogTest, DefinesExtendsMakesAvailableAndDeprecates)
{
    define(project);
    addProperty(QStringLiteral("due"), 1);
    ASSERT_TRUE(eventually([&] { return kept().first().properties.size() == 2; }));
    click("stepSchema");
    ASSERT_TRUE(becomes(SchemaStatus::Available));
    ASSERT_TRUE(
        eventually([&] { return !find<QPushButton>("deleteSchema")->isVisibleTo(dialog()); }));
    addProperty(QStringLiteral("seal"), 2);
    ASSERT_TRUE(eventually([&] { return kept().first().properties.size() == 3; }));
    ASSERT_TRUE(eventually(
        [&] { return find<QTreeWidget>("schemaProperties")->topLevelItemCount() == 3; }));
    click("stepSchema");
    ASSERT_TRUE(becomes(SchemaStatus::Deprecated));
    const SchemaExtension found = kept().first();
    EXPECT_EQ(found.id, project);
    EXPECT_EQ(found.description, QStringLiteral("Project"));
    EXPECT_EQ(found.properties,
              (QList<SchemaProperty>{{QStringLiteral("code"), QStringLiteral("String")},
                                     {QStringLiteral("due"), QStringLiteral("DateTime")},
                                     {QStringLiteral("seal"), QStringLiteral("Binary")}}));
}

TEST_F(SchemasDialogTest, UsesOneThatIsThereByItsIdAndNoMore)
{
    define(project);
    click("dropSchema");
    ASSERT_TRUE(eventually([&] { return kept().isEmpty(); }));
    type("schemaWanted", QStringLiteral("kartei_nothing"));
    click("findSchema");
    ASSERT_TRUE(eventually([&] { return problem().contains(QStringLiteral("no extension")); }));
    type("schemaWanted", project);
    click("findSchema");
    ASSERT_TRUE(eventually([&] { return kept().size() == 1; }));
    EXPECT_EQ(kept().first().id, project);
}

TEST_F(SchemasDialogTest, DeletesWhatIsInDevelopment)
{
    define(project);
    click("deleteSchema");
    ASSERT_TRUE(eventually([&] { return kept().isEmpty(); }));
    type("schemaWanted", project);
    click("findSchema");
    ASSERT_TRUE(eventually([&] { return !problem().isEmpty(); }));
    EXPECT_EQ(kept(), QList<SchemaExtension>());
}

TEST_F(SchemasDialogTest, TellsTheRulesBeforeAnythingIsSent)
{
    click("newSchema");
    EXPECT_TRUE(find<QLabel>("schemaRules")->text().contains(QStringLiteral("5 definitions")));
    addProperty(QStringLiteral("2nd"), 0);
    EXPECT_TRUE(problem().contains(QStringLiteral("begins with a letter")));
    addProperty(QStringLiteral("code"), 0);
    addProperty(QStringLiteral("CODE"), 0);
    EXPECT_TRUE(problem().contains(QStringLiteral("Another property")));
    type("schemaId", QStringLiteral("no spaces"));
    click("createSchema");
    EXPECT_TRUE(problem().contains(QStringLiteral("underscore")));
    EXPECT_EQ(kept(), QList<SchemaExtension>());
}

TEST_F(SchemasDialogTest, TakesOneStepAtATime)
{
    define(project);
    type("schemaWanted", project);
    click("findSchema");
    QTest::keyClicks(find<QLineEdit>("schemaWanted"), QStringLiteral("s"));
    QStringList enabled;
    for (const char *name : {"schemaAccount", "schemaList", "schemaId", "findSchema", "newSchema",
                             "dropSchema", "stepSchema"}) {
        if (find<QWidget>(name)->isEnabled()) {
            enabled << QLatin1String(name);
        }
    }
    EXPECT_EQ(enabled, QStringList());
    EXPECT_TRUE(eventually([this] { return find<QPushButton>("newSchema")->isEnabled(); }));
}

TEST_F(SchemasDialogTest, StaysWhenEnterIsPressedInAField)
{
    type("schemaWanted", QStringLiteral("kartei_nothing"));
    QTest::keyClick(find<QLineEdit>("schemaWanted"), Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return problem().contains(QStringLiteral("no extension")); }));
    type("schemaProperty", QStringLiteral("code"));
    QTest::keyClick(find<QLineEdit>("schemaProperty"), Qt::Key_Return);
    EXPECT_TRUE(dialog()->isVisible());
    EXPECT_EQ(find<QTreeWidget>("schemaProperties")->topLevelItemCount(), 1);
}

TEST_F(SchemasDialogTest, OpensOnceWhenAskedForTwice)
{
    delete dialog();
    m_desk.showDialog(&m_window);
    m_desk.showDialog(&m_window);
    ASSERT_TRUE(eventually([this] { return dialog() != nullptr; }));
    kept(); // the second answer has come too
    EXPECT_EQ(m_window.findChildren<ui::SchemasDialog *>().size(), 1);
}

TEST_F(SchemasDialogTest, ShowsWhatTheServiceRefusesAndGoesOn)
{
    define(project);
    click("newSchema");
    type("schemaId", project);
    addProperty(QStringLiteral("code"), 0);
    click("createSchema");
    ASSERT_TRUE(eventually([&] { return problem().contains(QStringLiteral("there already")); }));
    EXPECT_TRUE(find<QPushButton>("createSchema")->isEnabled());
    EXPECT_EQ(kept().size(), 1);
}
