#include "services/graph/graphorigin.h"

#include <algorithm>

namespace graph {

namespace {

using Kind = domain::Error::Kind;

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool isLiteralLoopback(const QString &host)
{
    return host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

// Nothing that any two URL parsers could read differently: no blanks or controls, no other
// alphabet, no backslash, no fragment.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'\\' && c != u'#';
    });
}

bool isBareOrigin(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
        && !url.hasFragment() && (url.path().isEmpty() || url.path() == QLatin1String("/"))
        && !url.authority().contains(u'@');
}

} // namespace

domain::Result<GraphOrigin> GraphOrigin::fromUrl(const QUrl &url)
{
    const bool isHttps = url.scheme() == QLatin1String("https");
    const bool isLocal = url.scheme() == QLatin1String("http") && isLiteralLoopback(url.host());
    if (!isBareOrigin(url) || !(isHttps || isLocal)) {
        return domain::failure(
            Kind::Rejected,
            QStringLiteral("not https, nor http on a literal loopback address: %1")
                .arg(url.toDisplayString(QUrl::RemoveUserInfo)));
    }
    QUrl root;
    root.setScheme(url.scheme());
    root.setHost(url.host());
    root.setPort(url.port());
    return GraphOrigin(root);
}

domain::Result<QString> GraphOrigin::pathOf(const QString &link) const
{
    const auto foreign = domain::failure(
        Kind::BadReply, QStringLiteral("a link from the service leads elsewhere or is malformed"));
    const qsizetype authorityBegin = link.indexOf(QLatin1String("://")) + 3;
    const qsizetype pathBegin = link.indexOf(u'/', authorityBegin);
    if (!isPlain(link) || authorityBegin < 3 || pathBegin < 0) {
        return foreign;
    }
    // Compared as text, letter case aside, so that no parser has to be trusted with it.
    const QString prefix = link.left(pathBegin).toLower();
    const QString bare = m_root.scheme() + QLatin1String("://")
        + (m_root.host().contains(u':') ? u'[' + m_root.host() + u']' : m_root.host());
    const QString withPort = bare + u':' + QString::number(effectivePort(m_root));
    const bool isDefaultPort =
        effectivePort(m_root) == (m_root.scheme() == QLatin1String("https") ? 443 : 80);
    if (prefix != withPort && !(isDefaultPort && prefix == bare)) {
        return foreign;
    }
    const QString path = link.mid(pathBegin);
    if (path.startsWith(QLatin1String("//")) || !owns(url(path))) {
        return foreign;
    }
    return path;
}

QUrl GraphOrigin::url(const QString &pathAndQuery) const
{
    return QUrl::fromEncoded(m_root.toEncoded() + pathAndQuery.toUtf8(), QUrl::StrictMode);
}

bool GraphOrigin::owns(const QUrl &url) const
{
    return url.isValid() && url.scheme() == m_root.scheme() && url.host() == m_root.host()
        && effectivePort(url) == effectivePort(m_root) && url.userInfo().isEmpty();
}

QString pathSegment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace graph
