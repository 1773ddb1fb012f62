#include "services/store/searchindex.h"

#include "services/store/connection.h"
#include "services/store/fieldvalues.h"
#include "services/store/foldedcontact.h"
#include "services/store/shortgrams.h"
#include "services/store/shownrow.h"
#include "services/store/vocabulary.h"

namespace store {

namespace {

domain::Result<std::optional<FoldedContact>> storedFold(Connection &connection,
                                                        domain::ContactKey key, bool &indexed)
{
    Query query(connection,
                "SELECT name, details, digits, indexed FROM contact_fold WHERE contact_key = ?");
    if (query.run(key) && query.next()) {
        indexed = query.integer(3) != 0;
        return FoldedContact{query.text(0), query.text(1), query.text(2)};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return std::optional<FoldedContact>();
}

// The index keeps no text: what is taken out of it must be told once more.
domain::Result<> removeFromIndex(Connection &connection, domain::ContactKey key,
                                 const FoldedContact &old)
{
    Query query(connection,
                "INSERT INTO contact_text (contact_text, rowid, name, details, digits)"
                " VALUES ('delete', ?, ?, ?, ?)");
    return query.execute(key, old.name, old.details, old.digits);
}

} // namespace

domain::Result<> indexContact(Connection &connection, domain::ContactKey key,
                              const domain::Contact &contact)
{
    FoldedContact folded = foldContact(connection.textFolder(), contact);
    const auto fields = refreshFieldValues(connection, key);
    if (!fields) {
        return tl::unexpected(fields.error());
    }
    folded.details += *fields;
    bool indexed = false;
    const auto old = storedFold(connection, key, indexed);
    if (!old) {
        return tl::unexpected(old.error());
    }
    if (*old == folded) {
        return {};
    }
    if (indexed) {
        auto done = removeFromIndex(connection, key, **old);
        done = done ? removeGrams(connection, key.value, gramsOf(**old).subtract(gramsOf(folded)))
                    : done;
        if (!done) {
            return done;
        }
    }
    Query query(connection,
                "INSERT OR REPLACE INTO contact_fold"
                " (contact_key, name, details, digits, indexed, form) VALUES (?, ?, ?, ?, 0, ?)");
    return query.execute(key, folded.name, folded.details, folded.digits, newestFold);
}

domain::Result<> indexNewContact(Connection &connection, domain::ContactKey key,
                                 const domain::Contact &contact)
{
    return indexNewContact(connection, key, foldContact(connection.textFolder(), contact));
}

domain::Result<> indexNewContact(Connection &connection, domain::ContactKey key,
                                 const FoldedContact &folded)
{
    Query query(connection,
                "INSERT INTO contact_fold (contact_key, name, details, digits, form)"
                " VALUES (?, ?, ?, ?, ?)");
    return query.execute(key, folded.name, folded.details, folded.digits, newestFold);
}

domain::Result<> unindexContact(Connection &connection, domain::ContactKey key)
{
    if (auto done = forgetFieldValues(connection, key); !done) {
        return done;
    }
    bool indexed = false;
    const auto old = storedFold(connection, key, indexed);
    if (!old) {
        return tl::unexpected(old.error());
    }
    if (!*old) {
        return {};
    }
    if (indexed) {
        if (auto done = removeFromIndex(connection, key, **old); !done) {
            return done;
        }
    }
    return Query(connection, "DELETE FROM contact_fold WHERE contact_key = ?").execute(key);
}

namespace {

struct WaitingContact
{
    domain::ContactKey key;
    bool isOld = false; // folded as before
};

domain::Result<QList<WaitingContact>> waitingContacts(Connection &connection, int maximum)
{
    QList<WaitingContact> waiting;
    Query query(connection,
                "SELECT contact_key, form = 0 FROM contact_fold WHERE indexed = 0 OR form = 0"
                " ORDER BY contact_key LIMIT ?");
    query.run(maximum);
    while (query.next()) {
        waiting.append({{query.integer(0)}, query.integer(1) != 0});
    }
    return query.failed() ? domain::Result<QList<WaitingContact>>(tl::unexpected(query.error()))
                          : domain::Result<QList<WaitingContact>>(waiting);
}

domain::Result<> foldAnew(Connection &connection, domain::ContactKey key)
{
    const auto contact = shownContact(connection, key);
    auto done = contact ? indexContact(connection, key, *contact) : tl::unexpected(contact.error());
    return done ? Query(connection, "UPDATE contact_fold SET form = ? WHERE contact_key = ?")
                      .execute(newestFold, key)
                : done;
}

// Short grams and words of a slice are written together: most contacts have the same.
struct Slice
{
    GramKeys grams;
    QSet<QString> words;

    void add(domain::ContactKey key, const FoldedContact &contact)
    {
        for (const QString &gram : gramsOf(contact)) {
            grams[gram].append(key.value);
        }
        words.unite(wordsOf(contact));
    }
};

domain::Result<> indexOne(Connection &connection, domain::ContactKey key, Slice &slice)
{
    bool indexed = false;
    const auto folded = storedFold(connection, key, indexed);
    if (!folded) {
        return tl::unexpected(folded.error());
    }
    slice.add(key, **folded);
    if (!indexed) {
        Query insert(connection,
                     "INSERT INTO contact_text (rowid, name, details, digits) VALUES (?, ?, ?, ?)");
        if (auto done = insert.execute(key, (*folded)->name, (*folded)->details, (*folded)->digits);
            !done) {
            return done;
        }
    }
    return Query(connection, "UPDATE contact_fold SET indexed = 1 WHERE contact_key = ?")
        .execute(key);
}

} // namespace

domain::Result<int> indexWaitingContacts(Connection &connection, int maximum)
{
    const auto waiting = waitingContacts(connection, maximum);
    if (!waiting) {
        return tl::unexpected(waiting.error());
    }
    Slice slice;
    for (const WaitingContact &each : *waiting) {
        auto done = each.isOld ? foldAnew(connection, each.key) : domain::Result<>();
        done = done ? indexOne(connection, each.key, slice) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    auto done = addGrams(connection, slice.grams);
    done = done ? addWords(connection, slice.words) : done;
    return done ? domain::Result<int>(static_cast<int>(waiting->size()))
                : tl::unexpected(done.error());
}

} // namespace store
