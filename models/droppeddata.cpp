#include "models/droppeddata.h"

#include "models/contactmimedata.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>

namespace models {

namespace {

constexpr std::array cardTypes{"text/vcard", "text/x-vcard", "text/directory"};

bool isCardFile(const QUrl &url)
{
    const QString path = url.path();
    return std::ranges::any_of(std::array{".vcf", ".vcard", ".csv", ".tsv", ".ldif"},
                               [&path](const char *ending) {
                                   return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
                               });
}

bool isMailLink(const QUrl &url)
{
    return url.scheme() == QLatin1String("mailto");
}

bool holdsCards(const QMimeData &data)
{
    return std::ranges::any_of(
        cardTypes, [&data](const char *type) { return data.hasFormat(QLatin1String(type)); });
}

} // namespace

DroppedKind droppedKind(const QMimeData &data)
{
    if (data.hasFormat(contactsMimeType) || data.hasFormat(folderMimeType)) {
        return readContacts(data) ? DroppedKind::Contacts
            : readFolder(data)    ? DroppedKind::Folder
                                  : DroppedKind::Nothing; // of another process
    }
    if (data.hasUrls()) {
        const QList<QUrl> urls = data.urls();
        if (!urls.isEmpty() && std::ranges::all_of(urls, &QUrl::isLocalFile)) {
            return std::ranges::all_of(urls, isCardFile) ? DroppedKind::CardFiles
                                                         : DroppedKind::OtherFiles;
        }
        if (std::ranges::none_of(urls, isMailLink)) {
            return DroppedKind::Nothing; // what lies behind a link is not fetched
        }
    }
    return holdsCards(data) || data.hasText() ? DroppedKind::Text : DroppedKind::Nothing;
}

DroppedText droppedText(const QMimeData &data)
{
    for (const char *type : cardTypes) {
        if (QByteArray cards = data.data(QLatin1String(type)); !cards.isEmpty()) {
            return {.cards = std::move(cards), .words = {}};
        }
    }
    QString text = data.text();
    if (text.contains(QLatin1String("BEGIN:VCARD"), Qt::CaseInsensitive)) {
        return {.cards = text.toUtf8(), .words = {}};
    }
    return {.cards = {}, .words = std::move(text)};
}

} // namespace models
