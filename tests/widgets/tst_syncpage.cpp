#include "services/store/conflicts.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"

#include <QAction>
#include <QRadioButton>

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

} // namespace widgets
