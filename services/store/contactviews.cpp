#include "services/store/contactviews.h"

#include "services/store/connection.h"

#include <QJsonDocument>

namespace store {

domain::Result<QHash<QString, domain::ContactView>> placeViews(Connection &connection)
{
    QHash<QString, domain::ContactView> views;
    Query query(connection, "SELECT place, view FROM place_view");
    query.run();
    while (query.next()) {
        views.insert(query.text(0),
                     domain::viewFromJson(QJsonDocument::fromJson(query.bytes(1)).object()));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return views;
}

domain::Result<domain::ChangeSet> setPlaceView(Connection &connection, QString place,
                                               domain::ContactView view)
{
    Query query(connection, "INSERT OR REPLACE INTO place_view (place, view) VALUES (?, ?)");
    const QByteArray json = QJsonDocument(domain::viewToJson(view)).toJson(QJsonDocument::Compact);
    if (const auto done = query.execute(place, Utf8Text{json}); !done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet{};
}

} // namespace store
