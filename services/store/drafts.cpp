#include "services/store/drafts.h"

#include "services/store/connection.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace store {

namespace {

domain::Result<QString> nameWith(Connection &connection, const Draft &draft)
{
    domain::Contact contact;
    if (draft.contact.isValid()) {
        auto shown = shownContact(connection, draft.contact);
        if (!shown) {
            return tl::unexpected(shown.error());
        }
        contact = std::move(*shown);
    }
    return domain::shownName(domain::apply(contact, draft.patch));
}

} // namespace

domain::Result<QList<Draft>> drafts(Connection &connection)
{
    QList<Draft> found;
    Query query(connection,
                "SELECT token, draft.contact_key, draft.folder_key, patch, written_at,"
                " fields FROM draft"
                " LEFT JOIN contact ON contact.key = draft.contact_key"
                " WHERE contact.deleted_at IS NULL ORDER BY written_at DESC, token");
    query.run();
    while (query.next()) {
        auto patch = wire::patchFromJson(QJsonDocument::fromJson(query.bytes(3)).object());
        if (!patch) {
            return tl::unexpected(patch.error());
        }
        found.append({.token = query.text(0),
                      .contact = {query.integer(1)},
                      .folder = {query.integer(2)},
                      .patch = std::move(*patch),
                      .fields = QJsonDocument::fromJson(query.bytes(5)).object(),
                      .writtenAt = QDateTime::fromMSecsSinceEpoch(query.integer(4), Qt::UTC)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    for (Draft &draft : found) {
        const auto name = nameWith(connection, draft);
        if (!name) {
            return tl::unexpected(name.error());
        }
        draft.name = *name;
    }
    return found;
}

domain::Result<domain::ChangeSet> saveDraft(Connection &connection, Draft draft)
{
    const QByteArray patch =
        QJsonDocument(wire::patchToJson(draft.patch)).toJson(QJsonDocument::Compact);
    const QByteArray fields = QJsonDocument(draft.fields).toJson(QJsonDocument::Compact);
    auto done = Query(connection, "DELETE FROM draft WHERE token = ? OR contact_key = ?")
                    .execute(draft.token, draft.contact);
    done = done ? Query(connection,
                        "INSERT INTO draft (token, contact_key, folder_key, patch, written_at,"
                        " fields) VALUES (?, ?, ?, ?, ?, ?)")
                      .execute(draft.token, draft.contact, draft.folder, Utf8Text{patch},
                               draft.writtenAt.toMSecsSinceEpoch(), Utf8Text{fields})
                : done;
    if (!done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet();
}

domain::Result<domain::ChangeSet> discardDraft(Connection &connection, QString token)
{
    const auto done =
        Query(connection, "DELETE FROM draft WHERE token = ?").execute(std::move(token));
    if (!done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet();
}

} // namespace store
