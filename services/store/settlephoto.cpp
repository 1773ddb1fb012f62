#include "services/store/besideconflicts.h"
#include "services/store/connection.h"
#include "services/store/pushsettlement.h"
#include "services/store/standing.h"

#include <QJsonDocument>

#include <algorithm>

namespace store {

namespace {

const QLatin1String photoMember("photo");

// Null: not known.
domain::Result<> writeServerPhoto(Connection &connection, domain::ContactKey contact,
                                  const QString &file)
{
    Query query(connection, "UPDATE photo SET server_file = ? WHERE contact_key = ?");
    return file.isNull() ? query.execute(nullptr, contact) : query.execute(file, contact);
}

QString fileIn(const QByteArray &body)
{
    const QString file = QJsonDocument::fromJson(body).object().value(photoMember).toString();
    return file.isEmpty() ? QStringLiteral("") : file;
}

} // namespace

domain::Result<std::optional<QString>> serverPhoto(Connection &connection,
                                                   domain::ContactKey contact)
{
    Query query(connection, "SELECT server_file FROM photo WHERE contact_key = ?");
    std::optional<QString> file;
    if (query.run(contact) && query.next() && !query.isNull(0)) {
        file = query.text(0);
    }
    return query.failed() ? domain::Result<std::optional<QString>>(tl::unexpected(query.error()))
                          : file;
}

domain::Result<> forgetServerPhoto(Connection &connection, domain::ContactKey contact)
{
    return writeServerPhoto(connection, contact, {});
}

domain::Result<> photoDone(Connection &connection, domain::ContactKey contact, const QString &sent,
                           const PushOutcome &outcome)
{
    const QString file = !outcome.body.isEmpty() ? fileIn(outcome.body)
        : sent.isEmpty()                         ? QStringLiteral("")
                                                 : QString();
    return writeServerPhoto(connection, contact, file);
}

domain::Result<> photoSuperseded(Connection &connection, domain::ContactKey contact,
                                 const ChangeTargets &group, const ChangeTargets &later,
                                 const PushOutcome &outcome, domain::ChangeSet &changes)
{
    if (std::ranges::find(later, PushAction::PutPhoto, &ChangeTarget::action) != later.end()) {
        return settleTargets(connection, group); // the newer one meets it
    }
    const auto base = serverPhoto(connection, contact);
    const auto rule = mergeRule(connection);
    if (!base || !rule) {
        return tl::unexpected(base ? rule.error() : base.error());
    }
    const QString mine = group.last().patch.value(photoMember).toString();
    const QString theirs = fileIn(outcome.body);
    if (auto done = writeServerPhoto(connection, contact, theirs); !done) {
        return done;
    }
    const bool isConflict = !mine.isEmpty(); // a picture beats a removal
    if (isConflict) {
        if (auto done = recordPhotoConflict(connection, contact, base->value_or(QString()), mine,
                                            theirs, *rule);
            !done) {
            return done;
        }
    }
    if (isConflict && *rule == MergeRule::Mine) {
        return markTargets(connection, group, TargetState::New, {});
    }
    changes.photosInvalidated.append(contact);
    if (auto done = setPhotoFile(connection, contact, theirs); !done) {
        return done;
    }
    return isConflict ? settleTargets(connection, group)
                      : markTargets(connection, group, TargetState::Settled, outcome);
}

} // namespace store
