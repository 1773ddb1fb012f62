#include "models/preferences.h"

#include <QSettings>

#include <algorithm>
#include <array>
#include <limits>

namespace models {

namespace {

constexpr qint64 longestText = 500;
constexpr qint64 anySize = std::numeric_limits<qint64>::max();
constexpr qint64 megabyte = 1024 * 1024;

struct PreferenceInfo
{
    Preference preference;
    QLatin1String key;
    bool isText = false;
    qint64 usual = 0; // of a number; a text is empty
    qint64 least = 0;
    qint64 greatest = 0;
};

constexpr PreferenceInfo number(Preference preference, QLatin1String key, qint64 usual,
                                qint64 least, qint64 greatest)
{
    return {preference, key, false, usual, least, greatest};
}

constexpr PreferenceInfo text(Preference preference, QLatin1String key)
{
    return {preference, key, true};
}

constexpr std::array preferences{
    number(Preference::Theme, QLatin1String("view/theme"), 0, 0, 2),
    number(Preference::SystemControls, QLatin1String("view/systemControls"), 0, 0, 1),
    number(Preference::Density, QLatin1String("view/density"), 1, 0, 2),
    text(Preference::FontFamily, QLatin1String("view/fontFamily")),
    number(Preference::FontSize, QLatin1String("view/fontSize"), 0, 0, 40),
    number(Preference::NameOrder, QLatin1String("view/nameOrder"), 0, 0, 1),
    text(Preference::Language, QLatin1String("view/language")),
    number(Preference::CheckMinutes, QLatin1String("sync/checkMinutes"), 1, 0, 24 * 60),
    number(Preference::KeepAllPhotos, QLatin1String("photos/keepAll"), 0, 0, 1),
    number(Preference::PhotoLimit, QLatin1String("photos/limit"), 512 * megabyte, megabyte,
           anySize),
    number(Preference::ProxyKind, QLatin1String("network/proxy"), 0, 0, 3),
    text(Preference::ProxyHost, QLatin1String("network/proxyHost")),
    number(Preference::ProxyPort, QLatin1String("network/proxyPort"), 8080, 1, 65535),
    text(Preference::ProxyUser, QLatin1String("network/proxyUser")),
    text(Preference::Relay, QLatin1String("live/relay")),
    number(Preference::RelayPort, QLatin1String("live/relayPort"), 48217, 1024, 65535),
    text(Preference::ClientId, QLatin1String("account/clientId")),
    text(Preference::Tenant, QLatin1String("account/tenant")),
    text(Preference::Authority, QLatin1String("account/authority")),
    text(Preference::Graph, QLatin1String("account/graph")),
};

const PreferenceInfo &infoOf(Preference preference)
{
    const auto *found = std::ranges::find(preferences, preference, &PreferenceInfo::preference);
    Q_ASSERT(found != preferences.end());
    return *found;
}

// Invalid: the value is not of the preference's kind or not within its bounds.
QVariant checked(const PreferenceInfo &info, const QVariant &value)
{
    if (info.isText) {
        const QString text = value.toString();
        return value.canConvert<QString>() && text.size() <= longestText ? QVariant(text)
                                                                         : QVariant();
    }
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    return isNumber && number >= info.least && number <= info.greatest ? QVariant(number)
                                                                       : QVariant();
}

QVariant readFrom(const QSettings &settings, const PreferenceInfo &info)
{
    return settings.contains(info.key) ? checked(info, settings.value(info.key)) : QVariant();
}

} // namespace

Preferences::Preferences(QSettings &own, const QSettings &managed, QObject *parent)
    : QObject(parent)
    , m_own(own)
    , m_managed(managed)
{
}

QVariant Preferences::value(Preference preference) const
{
    const PreferenceInfo &info = infoOf(preference);
    if (const QVariant managed = readFrom(m_managed, info); managed.isValid()) {
        return managed;
    }
    if (const QVariant own = readFrom(m_own, info); own.isValid()) {
        return own;
    }
    return info.isText ? QVariant(QString()) : QVariant(info.usual);
}

bool Preferences::isManaged(Preference preference) const
{
    return readFrom(m_managed, infoOf(preference)).isValid();
}

bool Preferences::isAnyManaged() const
{
    return std::ranges::any_of(preferences, [this](const PreferenceInfo &info) {
        return readFrom(m_managed, info).isValid();
    });
}

void Preferences::set(Preference preference, const QVariant &value)
{
    const PreferenceInfo &info = infoOf(preference);
    const QVariant wanted = checked(info, value);
    const QVariant before = this->value(preference);
    if (!wanted.isValid() || isManaged(preference) || wanted == before) {
        return;
    }
    m_own.setValue(info.key, wanted);
    Q_EMIT changed(preference);
}

std::pair<qint64, qint64> Preferences::bounds(Preference preference)
{
    const PreferenceInfo &info = infoOf(preference);
    return {info.least, info.greatest};
}

} // namespace models
