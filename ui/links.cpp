#include "ui/links.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype longestEmailAddress = 254; // RFC 5321
constexpr qsizetype longestPhone = 40;
constexpr qsizetype longestPage = 2000;

bool isWeb(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

bool hasUnprintable(const QString &text)
{
    return std::ranges::any_of(
        text, [](QChar character) { return character.isSpace() || !character.isPrint(); });
}

} // namespace

QUrl mailLink(const QString &emailAddress)
{
    // Characters that mean something else within a mailto address are not worth the risk.
    static const QRegularExpression form(QStringLiteral(
        R"(\A[^\s@<>()\[\]\\,;:"?&=%/#]+@[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?\z)"));
    const QString trimmed = emailAddress.trimmed();
    if (trimmed.size() > longestEmailAddress || hasUnprintable(trimmed)
        || !form.match(trimmed).hasMatch()) {
        return {};
    }
    QUrl url;
    url.setScheme(QStringLiteral("mailto"));
    url.setPath(trimmed, QUrl::DecodedMode);
    return url;
}

QUrl mailLink(const QStringList &emailAddresses)
{
    QStringList good;
    for (const QString &each : emailAddresses) {
        if (const QUrl link = mailLink(each); !link.isEmpty() && !good.contains(link.path())) {
            good.append(link.path());
        }
    }
    QUrl url;
    if (!good.isEmpty()) {
        url.setScheme(QStringLiteral("mailto"));
        url.setPath(good.join(u','), QUrl::DecodedMode);
    }
    return url;
}

QUrl callLink(const QString &phone)
{
    // "+420 777 (0) 123-456 ext. 7": what follows a letter is no part of the number, and * and #
    // would be commands to a telephone.
    static const QRegularExpression form(
        QStringLiteral(
            R"(\A\s*(\+?[\d\s()./\x{2010}-\x{2015}\x{A0}-]+?)\s*(\z|(ext|x|#|,|;).*\z))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (phone.size() > longestPhone) {
        return {};
    }
    const QRegularExpressionMatch match = form.match(phone);
    QString digits;
    const QString number = match.captured(1);
    for (const QChar character : number) {
        if (character.isDigit()) {
            digits.append(QChar(u'0' + character.digitValue()));
        } else if (character == u'+') {
            digits.append(character);
        }
    }
    if (digits.size() < 3) {
        return {};
    }
    QUrl url;
    url.setScheme(QStringLiteral("tel"));
    url.setPath(digits, QUrl::DecodedMode);
    return url;
}

QUrl webLink(const QString &page)
{
    const QString trimmed = page.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestPage || hasUnprintable(trimmed)
        || trimmed.contains(u'\\') || trimmed.startsWith(u'/')) {
        return {};
    }
    static const QRegularExpression scheme(QStringLiteral(R"(\A[A-Za-z][A-Za-z0-9+.-]*:)"));
    static const QRegularExpression port(QStringLiteral(R"(\A[^/:?#]+:\d+(/|\z))"));
    const bool hasScheme = scheme.match(trimmed).hasMatch() && !port.match(trimmed).hasMatch();
    const QUrl url(hasScheme ? trimmed : QStringLiteral("https://") + trimmed, QUrl::StrictMode);
    if (!url.isValid() || !isWeb(url) || !url.userInfo().isEmpty() || url.authority().contains(u'@')
        || !url.host().contains(u'.') || url.host().startsWith(u'.')) {
        return {};
    }
    return url;
}

QUrl mapLink(const domain::PhysicalAddress &address)
{
    QStringList parts;
    for (const QString &part : {address.street, address.postalCode, address.city, address.state,
                                address.countryOrRegion}) {
        if (const QString simple = part.simplified(); !simple.isEmpty()) {
            parts.append(simple);
        }
    }
    if (parts.isEmpty()) {
        return {};
    }
    QUrlQuery query;
    query.addQueryItem(
        QStringLiteral("query"),
        QString::fromLatin1(QUrl::toPercentEncoding(parts.join(QStringLiteral(", ")))));
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(QStringLiteral("www.openstreetmap.org"));
    url.setPath(QStringLiteral("/search"));
    url.setQuery(query);
    return url;
}

QString shownHost(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded);
}

bool needsConfirmation(const QUrl &url)
{
    return isWeb(url);
}

bool openLink(const QUrl &url)
{
    const QString scheme = url.scheme();
    const bool isOurs =
        isWeb(url) || scheme == QLatin1String("mailto") || scheme == QLatin1String("tel");
    return isOurs && url.isValid() && QDesktopServices::openUrl(url);
}

bool openFolder(const QString &folder)
{
    return QFileInfo(folder).isDir() && QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace ui
