#include "ui/standingnotices.h"

#include <QAbstractButton>
#include <QLabel>

#include <gtest/gtest.h>

namespace {

QAbstractButton *buttonOf(const ui::Banner &banner, const QString &text)
{
    for (QAbstractButton *button : banner.findChildren<QAbstractButton *>()) {
        if (button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

const store::HeldRemoval held{.mailbox = {3}, .gone = 412, .of = 800};

} // namespace

TEST(StandingNotices, AskBeforeVeryManyContactsGo)
{
    ui::Banner banner;
    int removed = 0;
    int kept = 0;
    int shown = 0;
    banner.show(ui::heldRemovalNotice(held,
                                      {.show = [&shown] { ++shown; },
                                       .remove = [&removed] { ++removed; },
                                       .keep = [&kept] { ++kept; }}));
    QAbstractButton *show = buttonOf(banner, QStringLiteral("Show them"));
    ASSERT_NE(show, nullptr);
    show->click();
    EXPECT_EQ(shown, 1);
    EXPECT_TRUE(banner.isShown(ui::heldRemovalCause(held.mailbox))); // nothing is decided yet
    QStringList texts;
    for (const QLabel *label : banner.findChildren<QLabel *>()) {
        texts.append(label->text());
    }
    EXPECT_TRUE(
        texts.contains(QStringLiteral("Outlook says that 412 of 800 contacts are gone. They "
                                      "are kept here until you decide.")));
    QAbstractButton *keep = buttonOf(banner, QStringLiteral("Keep and restore"));
    ASSERT_NE(keep, nullptr);
    keep->click();
    EXPECT_EQ(kept, 1);
    EXPECT_EQ(removed, 0);
    EXPECT_FALSE(banner.isShown(ui::heldRemovalCause(held.mailbox)));
}

TEST(StandingNotices, RemoveWhenThePersonSaysSo)
{
    ui::Banner banner;
    int removed = 0;
    banner.show(ui::heldRemovalNotice(
        held,
        {.show = [] { FAIL(); }, .remove = [&removed] { ++removed; }, .keep = [] { FAIL(); }}));
    QAbstractButton *remove = buttonOf(banner, QStringLiteral("Remove them"));
    ASSERT_NE(remove, nullptr);
    remove->click();
    EXPECT_EQ(removed, 1);
}

TEST(StandingNotices, SayWhatAFullDiskMeans)
{
    ui::Banner banner;
    banner.show(ui::diskFullNotice());
    QStringList texts;
    for (const QLabel *label : banner.findChildren<QLabel *>()) {
        texts.append(label->text());
    }
    EXPECT_TRUE(
        texts.join(u'\n').contains(QStringLiteral("The disk is full, so nothing can be saved.")));
    banner.dismiss(ui::diskFullNotice().cause);
    EXPECT_FALSE(banner.isShown(ui::diskFullNotice().cause));
}
