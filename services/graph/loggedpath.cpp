#include "services/graph/loggedpath.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace graph {

namespace {

constexpr QChar something = u'…';

constexpr std::array graphWords{
    QLatin1String(""),
    QLatin1String("$batch"),
    QLatin1String("$value"),
    QLatin1String("beta"),
    QLatin1String("childFolders"),
    QLatin1String("contactFolders"),
    QLatin1String("contacts"),
    QLatin1String("delta"),
    QLatin1String("delta()"),
    QLatin1String("extensions"),
    QLatin1String("masterCategories"),
    QLatin1String("me"),
    QLatin1String("outlook"),
    QLatin1String("people"),
    QLatin1String("permanentDelete"),
    QLatin1String("photo"),
    QLatin1String("photos"),
    QLatin1String("reauthorize"),
    QLatin1String("schemaExtensions"),
    QLatin1String("subscriptions"),
    QLatin1String("translateExchangeIds"),
    QLatin1String("users"),
    QLatin1String("v1.0"),
};

constexpr std::array queryOptions{
    QLatin1String("$count"),  QLatin1String("$deltatoken"), QLatin1String("$expand"),
    QLatin1String("$filter"), QLatin1String("$orderby"),    QLatin1String("$search"),
    QLatin1String("$select"), QLatin1String("$skip"),       QLatin1String("$skiptoken"),
    QLatin1String("$top"),
};

template <class Words>
QString loggedWord(const Words &words, QStringView word)
{
    const auto found =
        std::ranges::find_if(words, [word](QLatin1String known) { return word == known; });
    return found == words.end() ? QString(something) : QString(*found);
}

QString loggedOption(QStringView option)
{
    const qsizetype end = option.indexOf(u'=');
    const QStringView name = end < 0 ? option : option.first(end);
    const QStringView value = end < 0 ? QStringView() : option.sliced(end + 1);
    const bool isNumber = value.size() <= 6
        && std::ranges::all_of(value, [](QChar digit) { return digit.isDigit(); });
    return loggedWord(queryOptions, name) + u'=' + (isNumber ? value.toString() : something);
}

} // namespace

QString loggedPath(const QString &path)
{
    const qsizetype end = path.indexOf(u'?');
    QStringList segments;
    for (const QStringView segment : QStringView(path).left(end).split(u'/')) {
        segments.append(loggedWord(graphWords, segment));
    }
    if (end < 0) {
        return segments.join(u'/');
    }
    QStringList options;
    for (const QStringView option : QStringView(path).sliced(end + 1).split(u'&')) {
        options.append(loggedOption(option));
    }
    return segments.join(u'/') + u'?' + options.join(u'&');
}

QString loggedToken(const QString &token)
{
    const bool isPlain = token.size() <= 64 && std::ranges::all_of(token, [](QChar character) {
                             return character.unicode() < 128
                                 && (character.isLetterOrNumber() || character == u'-'
                                     || character == u'_' || character == u'.');
                         });
    return isPlain ? token : QString(something);
}

} // namespace graph
