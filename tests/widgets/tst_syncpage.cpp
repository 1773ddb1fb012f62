#include "services/store/conflicts.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace widgets {

using store::MergeRule;
using testsupport::await;
using testsupport::eventually;

class SyncPage : public WindowFixture
{
protected:
    QRadioButton &choice(const char *name)
    {
        return *window->findChildren<QRadioButton *>(QLatin1String(name)).last();
    }

    MergeRule inForce() { return await(store.read(&store::mergeRule)).value_or(MergeRule::Ask); }
};

TEST_F(SyncPage, ShowsTheRuleInForceAndSetsAnother)
{
    ASSERT_TRUE(await(store.commit(&store::setMergeRule, MergeRule::Theirs)));
    action("settings")->trigger();
    EXPECT_TRUE(eventually([&] { return choice("ruleTheirs").isChecked(); }));
    EXPECT_TRUE(choice("ruleMine").isEnabled());
    choice("ruleMine").click();
    EXPECT_TRUE(eventually([&] { return inForce() == MergeRule::Mine; }));
    EXPECT_FALSE(choice("ruleTheirs").isChecked());
    action("settings")->trigger();
    EXPECT_TRUE(eventually([&] { return choice("ruleMine").isChecked(); }));
}

TEST_F(SyncPage, SaysWhatARelayIsGoodFor)
{
    action("settings")->trigger();
    auto *address = window->findChildren<QLineEdit *>(QStringLiteral("relayAddress")).last();
    auto *port = window->findChildren<QSpinBox *>(QStringLiteral("relayPort")).last();
    auto *about = window->findChildren<QLabel *>(QStringLiteral("relayAbout")).last();
    EXPECT_TRUE(about->text().contains(QStringLiteral("Without a relay")));
    EXPECT_FALSE(port->isEnabled());
    QTest::keyClicks(address, QStringLiteral("http://relay.example"));
    EXPECT_TRUE(about->text().contains(QStringLiteral("not the address")));
    address->clear();
    QTest::keyClicks(address, QStringLiteral("https://relay.example/kartei"));
    EXPECT_TRUE(about->text().contains(QStringLiteral("at once, through")));
    EXPECT_TRUE(port->isEnabled());
}

} // namespace widgets
