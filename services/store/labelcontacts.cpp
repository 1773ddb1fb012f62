#include "services/store/labelcontacts.h"

#include "services/domain/contactpatch.h"
#include "services/domain/outlookcategory.h"
#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/shownrow.h"

#include <QSet>

#include <algorithm>

namespace store {

namespace {

bool holds(const QStringList &labels, const QString &name)
{
    return std::ranges::any_of(
        labels, [&name](const QString &label) { return domain::isSameCategory(label, name); });
}

QStringList edited(const QStringList &labels, const LabelEdit &edit)
{
    QStringList after;
    for (const QString &label : labels) {
        const bool stays = edit.others == LabelEdit::Others::Keep ? !holds(edit.removed, label)
                                                                  : holds(edit.added, label);
        if (stays) {
            after.append(label);
        }
    }
    for (const QString &name : edit.added) {
        if (!holds(after, name)) {
            after.append(name);
        }
    }
    return after;
}

ChangeKind kindOf(const LabelEdit &edit)
{
    if (edit.others == LabelEdit::Others::Remove) {
        return edit.added.isEmpty() ? ChangeKind::ClearCategories : ChangeKind::SetCategories;
    }
    if (!edit.added.isEmpty() && !edit.removed.isEmpty()) {
        return ChangeKind::UpdateContacts;
    }
    return edit.removed.isEmpty() ? ChangeKind::AddCategories : ChangeKind::RemoveCategories;
}

} // namespace

domain::Result<domain::ChangeSet> labelContacts(Connection &connection, domain::ContactKeys keys,
                                                LabelEdit edit)
{
    ChangeWriter writer(connection, kindOf(edit));
    QString name;
    for (const domain::ContactKey key : std::as_const(keys)) {
        const auto before = shownContact(connection, key);
        if (!before) {
            return tl::unexpected(before.error());
        }
        domain::Contact after = *before;
        after.categories = edited(before->categories, edit);
        if (const auto done = writer.updateContact(key, domain::difference(*before, after));
            !done) {
            return tl::unexpected(done.error());
        }
        name = keys.size() == 1 ? domain::shownName(*before) : QString();
    }
    const QStringList &named = edit.added.isEmpty() ? edit.removed : edit.added;
    return writer.finish(name, named.join(QLatin1String(", ")));
}

domain::Result<QHash<QString, int>> labelCounts(Connection &connection, domain::ContactKeys keys)
{
    QHash<QString, int> counts;
    Query query(connection, "SELECT name FROM contact_category WHERE contact_key = ?");
    for (const domain::ContactKey key : std::as_const(keys)) {
        QSet<QString> labels; // two spellings count once
        query.run(key);
        while (query.next()) {
            labels.insert(domain::categoryId(query.text(0)));
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
        for (const QString &label : std::as_const(labels)) {
            ++counts[label];
        }
    }
    return counts;
}

} // namespace store
