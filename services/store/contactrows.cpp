#include "services/store/contactrows.h"

#include "services/store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

namespace {

QStringList readTexts(const QByteArray &json)
{
    if (json == "[]") {
        return {};
    }
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        texts.append(value.toString());
    }
    return texts;
}

} // namespace

domain::Result<QList<domain::ContactRow>> contactRows(Connection &connection,
                                                      domain::ContactKeys keys)
{
    QList<domain::ContactRow> rows;
    rows.reserve(keys.size());
    for (const domain::ContactKey key : keys) {
        Query query(connection,
                    "SELECT mailbox_key, folder_key, name, company, job_title, email, phone,"
                    " categories, section, pending, failed,"
                    " EXISTS (SELECT 1 FROM conflict WHERE choice = ''"
                    " AND contact_key = contact.key), flag, flag_due FROM contact"
                    " WHERE key = ? AND deleted_at IS NULL");
        if (query.run(key) && query.next()) {
            rows.append({.key = key,
                         .mailbox = {query.integer(0)},
                         .folder = {query.integer(1)},
                         .name = query.text(2),
                         .companyName = query.text(3),
                         .jobTitle = query.text(4),
                         .emailAddress = query.text(5),
                         .phone = query.text(6),
                         .categories = readTexts(query.bytes(7)),
                         .section = query.text(8),
                         .pending = query.integer(9) > query.integer(10),
                         .failed = query.integer(10) + query.integer(11) > 0,
                         .flag = static_cast<domain::FollowupFlag::Status>(query.integer(12)),
                         .flagDue = QDate::fromString(query.text(13), Qt::ISODate)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    return rows;
}

} // namespace store
