#include "services/sync/pagelink.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace syncing {

namespace {

constexpr qsizetype searched = 4096;

// The JSON string literal that begins at `from`, decoded; empty when there is none.
QString literalAt(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && text[from] == ' ') {
        ++from;
    }
    if (from >= text.size() || text[from] != '"') {
        return {};
    }
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            const QByteArray literal = text.sliced(from, at - from + 1).toByteArray();
            const QByteArray list = '[' + literal + ']';
            return QJsonDocument::fromJson(list).array().first().toString();
        }
    }
    return {};
}

} // namespace

QString likelyNextLink(const QByteArray &page)
{
    static const QByteArray name = QByteArrayLiteral("\"@odata.nextLink\":");
    const QByteArrayView whole(page);
    const QByteArrayView head = whole.first(std::min(searched, whole.size()));
    if (const qsizetype at = head.indexOf(name); at >= 0) {
        return literalAt(head, at + name.size());
    }
    const QByteArrayView tail = whole.last(std::min(searched, whole.size()));
    if (const qsizetype at = tail.lastIndexOf(name); at >= 0) {
        return literalAt(tail, at + name.size());
    }
    return {};
}

} // namespace syncing
