#include "models/preferences.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace {

using models::Preference;
using models::Preferences;

class PreferencesTest : public testing::Test
{
protected:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_folder;
};

TEST_F(PreferencesTest, AreTheUsualOnesUntilTheyAreSet)
{
    QSettings own(path(QStringLiteral("own.ini")), QSettings::IniFormat);
    const QSettings managed(path(QStringLiteral("managed.ini")), QSettings::IniFormat);
    const Preferences preferences(own, managed);
    EXPECT_EQ(preferences.number(Preference::CheckMinutes), 1);
    EXPECT_EQ(preferences.text(Preference::ProxyHost), QString());
    EXPECT_EQ(preferences.value(Preference::PhotoLimit).toLongLong(), 512LL * 1024 * 1024);
}

TEST_F(PreferencesTest, AreThereAgainAfterARestart)
{
    const QSettings managed(path(QStringLiteral("managed.ini")), QSettings::IniFormat);
    {
        QSettings own(path(QStringLiteral("own.ini")), QSettings::IniFormat);
        Preferences preferences(own, managed);
        preferences.set(Preference::CheckMinutes, 15);
        preferences.set(Preference::ProxyHost, QStringLiteral("proxy.example"));
    }
    QSettings own(path(QStringLiteral("own.ini")), QSettings::IniFormat);
    const Preferences preferences(own, managed);
    EXPECT_EQ(preferences.number(Preference::CheckMinutes), 15);
    EXPECT_EQ(preferences.text(Preference::ProxyHost), QStringLiteral("proxy.example"));
}

TEST_F(PreferencesTest, TellOfAChangeOnce)
{
    QSettings own(path(QStringLiteral("own.ini")), QSettings::IniFormat);
    const QSettings managed(path(QStringLiteral("managed.ini")), QSettings::IniFormat);
    Preferences preferences(own, managed);
    QList<Preference> told;
    QObject::connect(&preferences, &Preferences::changed,
                     [&told](Preference preference) { told.append(preference); });
    preferences.set(Preference::Theme, 2);
    preferences.set(Preference::Theme, 2);
    EXPECT_EQ(told, QList<Preference>{Preference::Theme});
}

TEST_F(PreferencesTest, OfTheOrganisationWinAndStay)
{
    write(QStringLiteral("managed.ini"), "[sync]\ncheckMinutes=30\n");
    QSettings own(path(QStringLiteral("own.ini")), QSettings::IniFormat);
    own.setValue(QStringLiteral("sync/checkMinutes"), 5);
    const QSettings managed(path(QStringLiteral("managed.ini")), QSettings::IniFormat);
    Preferences preferences(own, managed);
    preferences.set(Preference::CheckMinutes, 1);
    EXPECT_EQ(preferences.number(Preference::CheckMinutes), 30);
    EXPECT_EQ(own.value(QStringLiteral("sync/checkMinutes")).toInt(), 5);
    EXPECT_TRUE(preferences.isManaged(Preference::CheckMinutes));
    EXPECT_FALSE(preferences.isManaged(Preference::Theme));
}

TEST_F(PreferencesTest, ThatMakeNoSenseCountAsNotSet)
{
    write(QStringLiteral("own.ini"),
          "[view]\ntheme=purple\nfontSize=-3\ndensity=99999999999999999999\n"
          "[network]\nproxyPort=70000\nproxyHost=@Invalid()\n");
    QSettings own(path(QStringLiteral("own.ini")), QSettings::IniFormat);
    const QSettings managed(path(QStringLiteral("managed.ini")), QSettings::IniFormat);
    const Preferences preferences(own, managed);
    EXPECT_EQ(preferences.number(Preference::Theme), 0);
    EXPECT_EQ(preferences.number(Preference::FontSize), 0);
    EXPECT_EQ(preferences.number(Preference::Density), 1);
    EXPECT_EQ(preferences.number(Preference::ProxyPort), 8080);
    EXPECT_EQ(preferences.text(Preference::ProxyHost), QString());
}

TEST_F(PreferencesTest, ThatAreRefusedChangeNothing)
{
    QSettings own(path(QStringLiteral("own.ini")), QSettings::IniFormat);
    const QSettings managed(path(QStringLiteral("managed.ini")), QSettings::IniFormat);
    Preferences preferences(own, managed);
    preferences.set(Preference::ProxyPort, 70000);
    preferences.set(Preference::ProxyHost, QString(5000, u'x'));
    EXPECT_EQ(own.allKeys(), QStringList());
}

} // namespace
