#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace widgets {

using models::Preference;
using testsupport::eventually;

class Settings : public WindowFixture
{
protected:
    template <class Field>
    Field &field(Preference preference)
    {
        const QString name = QStringLiteral("preference.%1").arg(static_cast<int>(preference));
        return *window->findChildren<Field *>(name).last();
    }

    void choose(QComboBox &box, const QString &text)
    {
        box.setCurrentIndex(box.findText(text));
        Q_EMIT box.activated(box.currentIndex());
    }
    using WindowFixture::choose;
};

TEST_F(Settings, OfTheLookTakeEffectAtOnce)
{
    action("settings")->trigger();
    choose(field<QComboBox>(Preference::Density), QStringLiteral("One line"));
    EXPECT_EQ(list().density(), ui::Density::OneLine);
    const int before = QApplication::font().pixelSize();
    choose(field<QComboBox>(Preference::FontSize), QStringLiteral("24 pixels"));
    EXPECT_EQ(QApplication::font().pixelSize(), 24);
    choose(field<QComboBox>(Preference::FontSize), QStringLiteral("The system's"));
    EXPECT_EQ(QApplication::font().pixelSize(), before);
}

TEST_F(Settings, ShowWhatTheMenuHasChosen)
{
    action("densityOneLine")->trigger();
    action("settings")->trigger();
    EXPECT_EQ(field<QComboBox>(Preference::Density).currentText(), QStringLiteral("One line"));
    action("densityComfortable")->trigger();
    EXPECT_EQ(field<QComboBox>(Preference::Density).currentText(), QStringLiteral("Comfortable"));
}

TEST_F(Settings, AreThereAgainInTheNextSession)
{
    action("settings")->trigger();
    choose(field<QComboBox>(Preference::Density), QStringLiteral("Comfortable"));
    openWindow();
    EXPECT_EQ(list().density(), ui::Density::Comfortable);
}

TEST_F(Settings, OfTheOrganisationCannotBeChanged)
{
    managedSettings->setValue(QStringLiteral("view/density"), 2);
    openWindow();
    action("settings")->trigger();
    EXPECT_FALSE(field<QComboBox>(Preference::Density).isEnabled());
    EXPECT_EQ(field<QComboBox>(Preference::Density).toolTip(),
              QStringLiteral("Set by your organisation"));
    action("densityComfortable")->trigger();
    EXPECT_EQ(list().density(), ui::Density::OneLine);
}

TEST_F(Settings, ForAProxyByHandNeedOne)
{
    action("settings")->trigger();
    EXPECT_FALSE(field<QLineEdit>(Preference::ProxyHost).isEnabled());
    choose(field<QComboBox>(Preference::ProxyKind), QStringLiteral("SOCKS 5"));
    EXPECT_TRUE(field<QLineEdit>(Preference::ProxyHost).isEnabled());
    EXPECT_TRUE(field<QSpinBox>(Preference::ProxyPort).isEnabled());
    Q_EMIT field<QLineEdit>(Preference::ProxyHost).textEdited(QStringLiteral(" proxy.example "));
    field<QSpinBox>(Preference::ProxyPort).setValue(3128);
    EXPECT_EQ(preferences->text(Preference::ProxyHost), QStringLiteral("proxy.example"));
    EXPECT_EQ(preferences->number(Preference::ProxyPort), 3128);
}

TEST_F(Settings, ForgetTheHistoryButNotWhatWaitsToBeSent)
{
    EXPECT_TRUE(eventually([&] { return action("undo")->isEnabled(); }));
    action("settings")->trigger();
    window->findChild<QPushButton *>(QStringLiteral("forgetHistory"))->click();
    window->findChild<QPushButton *>(QStringLiteral("forget"))->click();
    EXPECT_TRUE(eventually([&] {
        return labelText("privacyMessage") == QStringLiteral("The history is forgotten.");
    }));
    EXPECT_TRUE(action("undo")->isEnabled());
}

} // namespace widgets
