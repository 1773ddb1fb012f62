#include "services/store/categoryorder.h"

#include "services/domain/outlookcategory.h"
#include "services/store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

domain::Result<domain::ChangeSet> orderCategories(Connection &connection, QStringList names)
{
    QJsonArray ids;
    for (const QString &name : std::as_const(names)) {
        ids.append(domain::categoryId(name));
    }
    Query query(connection,
                "INSERT OR REPLACE INTO meta (name, value) VALUES ('categoryOrder', ?)");
    const QByteArray json = QJsonDocument(ids).toJson(QJsonDocument::Compact);
    if (const auto done = query.execute(Utf8Text{json}); !done) {
        return tl::unexpected(done.error());
    }
    domain::ChangeSet changes;
    changes.categoriesChanged = true;
    return changes;
}

domain::Result<QHash<QString, int>> categoryPlaces(Connection &connection)
{
    Query query(connection, "SELECT value FROM meta WHERE name = 'categoryOrder'");
    const bool isOrdered = query.run() && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    QHash<QString, int> places;
    const QJsonArray ids =
        isOrdered ? QJsonDocument::fromJson(query.bytes(0)).array() : QJsonArray();
    for (const QJsonValue &id : ids) {
        places.insert(id.toString(), static_cast<int>(places.size()));
    }
    return places;
}

} // namespace store
