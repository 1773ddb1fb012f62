#include "services/domain/outlookcategory.h"
#include "services/store/categorylabels.h"
#include "services/store/changetargets.h"
#include "services/store/connection.h"
#include "services/store/editcategories.h"
#include "services/store/shownrow.h"
#include "services/store/standing.h"
#include "services/wire/contactcodec.h"

#include <QJsonDocument>

namespace store {

namespace {

const QLatin1String relabelMember("relabel");
const QLatin1String sweptMember("swept");

// A delete of a name that contacts shall no longer have.
struct Job
{
    domain::TargetKey target;
    domain::ChangeKey change;
    QJsonObject patch;
    QJsonObject base;

    QString name() const { return base.value(QLatin1String("name")).toString(); }
    QString newName() const { return patch.value(relabelMember).toString(); }
};

domain::Result<QList<Job>> openJobs(Connection &connection, domain::MailboxKey mailbox)
{
    QList<Job> jobs;
    Query query(connection,
                "SELECT t.id, t.change_id, t.patch, t.base FROM change_target t"
                " JOIN category g ON g.key = t.category_key"
                " WHERE t.category_key IS NOT NULL AND t.action = 'deleteCategory'"
                " AND t.state <> 'settled' AND g.mailbox_key = ? AND g.deleted_at IS NOT NULL");
    query.run(mailbox);
    while (query.next()) {
        const Job job{{query.integer(0)},
                      {query.integer(1)},
                      QJsonDocument::fromJson(query.bytes(2)).object(),
                      QJsonDocument::fromJson(query.bytes(3)).object()};
        if (job.patch.contains(relabelMember)) {
            jobs.append(job);
        }
    }
    return query.failed() ? domain::Result<QList<Job>>(tl::unexpected(query.error()))
                          : domain::Result<QList<Job>>(jobs);
}

// The person made the old name anew: it is theirs to give to contacts.
domain::Result<bool> isInUseAgain(Connection &connection, domain::MailboxKey mailbox,
                                  const Job &job)
{
    bool isThere = false;
    Query query(connection,
                "SELECT name FROM category WHERE mailbox_key = ? AND deleted_at IS NULL");
    query.run(mailbox);
    while (query.next()) {
        isThere = isThere
            || (domain::isSameCategory(query.text(0), job.name())
                && !domain::isSameCategory(query.text(0), job.newName()));
    }
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(isThere);
}

// Those of which the person discarded the relabelling keep their label.
domain::Result<bool> isGivenUp(Connection &connection, const Job &job, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT 1 FROM change_target WHERE contact_key = ? AND change_id = ?"
                " AND state = 'settled' AND error <> ''");
    const bool found = query.run(contact, job.change) && query.next();
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(found);
}

domain::Result<bool> relabel(Connection &connection, const Job &job, domain::ContactKey contact,
                             domain::ChangeSet &changes)
{
    const auto shown = shownContact(connection, contact);
    const auto isKept = isGivenUp(connection, job, contact);
    if (!shown || !isKept || *isKept) {
        return !shown ? tl::unexpected(shown.error())
            : !isKept ? isKept
                      : domain::Result<bool>(false);
    }
    domain::ContactPatch patch;
    patch.values.insert({domain::ContactProperty::Categories,
                         relabelled(shown->categories, job.name(), job.newName())});
    const auto added = addTarget(connection,
                                 {.change = job.change,
                                  .action = PushAction::UpdateContact,
                                  .contact = contact,
                                  .patch = wire::patchToJson(patch),
                                  .base = wire::patchToJson(domain::restrictedTo(patch, *shown))});
    if (!added) {
        return tl::unexpected(added.error());
    }
    const auto refreshed = refreshShown(connection, contact, changes);
    return refreshed ? domain::Result<bool>(true) : tl::unexpected(refreshed.error());
}

domain::Result<bool> isAnyContactOpen(Connection &connection, const Job &job)
{
    Query query(connection,
                "SELECT 1 FROM change_target WHERE change_id = ? AND contact_key IS NOT NULL"
                " AND state <> 'settled' LIMIT 1");
    const bool found = query.run(job.change) && query.next();
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(found);
}

domain::Result<> sweep(Connection &connection, domain::MailboxKey mailbox, const Job &job,
                       domain::ChangeSet &changes)
{
    const auto isTaken = isInUseAgain(connection, mailbox, job);
    if (!isTaken) {
        return tl::unexpected(isTaken.error());
    }
    bool isClean = true;
    if (!*isTaken) {
        const auto late = labelledContacts(connection, mailbox, job.name(), job.newName());
        if (!late) {
            return tl::unexpected(late.error());
        }
        for (const domain::ContactKey contact : *late) {
            const auto changed = relabel(connection, job, contact, changes);
            if (!changed) {
                return tl::unexpected(changed.error());
            }
            isClean = isClean && !*changed;
        }
        const auto waits = isAnyContactOpen(connection, job);
        if (!waits) {
            return tl::unexpected(waits.error());
        }
        isClean = isClean && !*waits;
    }
    if (!isClean || job.patch.contains(sweptMember)) {
        changes.historyChanged = changes.historyChanged || !isClean;
        return {};
    }
    QJsonObject patch = job.patch;
    patch.insert(sweptMember, true);
    return setTargetJson(connection, job.target, patch, job.base);
}

} // namespace

domain::Result<> sweepLabels(Connection &connection, domain::MailboxKey mailbox,
                             domain::ChangeSet &changes)
{
    const auto jobs = openJobs(connection, mailbox);
    if (!jobs) {
        return tl::unexpected(jobs.error());
    }
    for (const Job &job : *jobs) {
        if (auto done = sweep(connection, mailbox, job, changes); !done) {
            return done;
        }
    }
    return {};
}

} // namespace store
