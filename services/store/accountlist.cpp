#include "services/store/accountlist.h"

#include "services/store/accountkind.h"
#include "services/store/connection.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <array>

namespace store {

namespace {

using domain::Account;
using domain::AccountKey;
using domain::ChangeSet;
using domain::Result;

// Blue, green, orange, purple, red, teal, yellow, grey: far from each other, and calm.
constexpr std::array usualColors{22, 19, 16, 23, 15, 20, 17, 11};

domain::CategoryColor freeColor(const QList<Account> &others)
{
    const auto isTaken = [&others](int preset) {
        return std::ranges::any_of(
            others, [preset](const Account &other) { return other.color.preset == preset; });
    };
    const auto *found = std::ranges::find_if_not(usualColors, isTaken);
    const auto next = static_cast<size_t>(others.size()) % usualColors.size();
    return {found == usualColors.end() ? usualColors.at(next) : *found};
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Of a query that changes one account.
Result<ChangeSet> changed(const Query &query, const Result<> &done)
{
    if (!done) {
        return tl::unexpected(done.error());
    }
    if (query.rowsAffected() == 0) {
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("account"));
    }
    ChangeSet changes;
    changes.accountsChanged = true;
    return changes;
}

bool isSameUser(const Account &known, const Account &account)
{
    const bool isSameId = !known.userId.isEmpty() && known.userId == account.userId;
    const bool isSameName =
        known.userPrincipalName.compare(account.userPrincipalName, Qt::CaseInsensitive) == 0;
    return known.kind == account.kind && known.origin == account.origin
        && known.authority == account.authority
        && (isSameId || (isSameName && (known.userId.isEmpty() || account.userId.isEmpty())));
}

Result<> writeSignedIn(Connection &connection, const Account &account)
{
    auto done = Query(connection,
                      "UPDATE account SET user_id = ?, token_url = ?, tenant = ?, client_id = ?,"
                      " scopes = ?, vault_key = ?, color = ?, needs_sign_in = 0, claims = '{}'"
                      " WHERE key = ?")
                    .execute(account.userId, account.tokenUrl.toString(), account.tenant,
                             account.clientId, account.scopes.join(u' '), account.vaultKey,
                             domain::categoryColorToGraph(account.color), account.key);
    return done ? Query(connection,
                        "UPDATE mailbox SET owner = ?, display_name = ?"
                        " WHERE account_key = ? AND kind = 'own'")
                      .execute(account.userPrincipalName, account.displayName, account.key)
                : done;
}

Result<AccountKey> insertAccount(Connection &connection, const Account &account)
{
    Query query(connection,
                "INSERT INTO account (kind, origin, user_id, authority, position)"
                " SELECT ?, ?, ?, ?, ifnull(max(position), 0) + 1 FROM account");
    if (const auto done = query.execute(nameOf(account.kind), account.origin.toString(),
                                        account.userId, account.authority.toString());
        !done) {
        return tl::unexpected(done.error());
    }
    const AccountKey key{query.insertedKey()};
    const auto done = Query(connection, "INSERT INTO mailbox (account_key, owner) VALUES (?, ?)")
                          .execute(key, account.userPrincipalName);
    return done ? Result<AccountKey>(key) : tl::unexpected(done.error());
}

} // namespace

Result<QList<Account>> accounts(Connection &connection)
{
    QList<Account> found;
    Query query(connection,
                "SELECT a.key, a.kind, a.user_id, m.owner, m.display_name, a.origin, a.authority,"
                " a.token_url, a.tenant, a.client_id, a.scopes, a.vault_key, a.color,"
                " a.needs_sign_in, a.claims FROM account a"
                " JOIN mailbox m ON m.account_key = a.key AND m.kind = 'own'"
                " ORDER BY a.position, a.key");
    query.run();
    while (query.next()) {
        found.append({.key = {query.integer(0)},
                      .kind = accountKindOf(query.text(1)),
                      .userId = query.text(2),
                      .userPrincipalName = query.text(3),
                      .displayName = query.text(4),
                      .origin = QUrl(query.text(5)),
                      .authority = QUrl(query.text(6)),
                      .tokenUrl = QUrl(query.text(7)),
                      .tenant = query.text(8),
                      .clientId = query.text(9),
                      .scopes = query.text(10).split(u' ', Qt::SkipEmptyParts),
                      .vaultKey = query.text(11),
                      .color = domain::categoryColorFromGraph(query.text(12)),
                      .needsSignIn = query.integer(13) != 0,
                      .claims = QJsonDocument::fromJson(query.bytes(14)).object()});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return found;
}

Result<Committed<Account>> keepSignedIn(Connection &connection, Account account)
{
    const auto known = accounts(connection);
    if (!known) {
        return tl::unexpected(known.error());
    }
    const auto same = std::ranges::find_if(
        *known, [&account](const Account &each) { return isSameUser(each, account); });
    if (same != known->end()) {
        account.key = same->key;
        account.vaultKey = same->vaultKey;
        account.color = same->color;
        for (const QString &scope : same->scopes) {
            if (!account.scopes.contains(scope, Qt::CaseInsensitive)) {
                account.scopes.append(scope);
            }
        }
    } else {
        const auto inserted = insertAccount(connection, account);
        if (!inserted) {
            return tl::unexpected(inserted.error());
        }
        account.key = *inserted;
        account.vaultKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        account.color = freeColor(*known);
    }
    account.needsSignIn = false;
    account.claims = {};
    auto done = writeSignedIn(connection, account);
    done = done ? Query(connection, "DELETE FROM meta WHERE name = 'wantedScopes/' || ?")
                      .execute(account.key)
                : done;
    if (!done) {
        return tl::unexpected(done.error());
    }
    ChangeSet changes;
    changes.accountsChanged = true;
    return Committed<Account>{changes, account};
}

Result<AccountKey> accountOf(Connection &connection, Account somebody)
{
    const auto known = accounts(connection);
    if (!known) {
        return tl::unexpected(known.error());
    }
    const auto same = std::ranges::find_if(
        *known, [&somebody](const Account &each) { return isSameUser(each, somebody); });
    return same == known->end() ? AccountKey() : same->key;
}

Result<ChangeSet> setSignInNeeded(Connection &connection, AccountKey account, QJsonObject claims)
{
    Query query(connection, "UPDATE account SET needs_sign_in = 1, claims = ? WHERE key = ?");
    const auto done = query.execute(Utf8Text{jsonOf(claims)}, account);
    return changed(query, done);
}

Result<ChangeSet> setSignedIn(Connection &connection, AccountKey account, QStringList scopes)
{
    Query query(connection,
                "UPDATE account SET scopes = ?1, needs_sign_in = 0, claims = '{}' WHERE key = ?2"
                " AND (scopes <> ?1 OR needs_sign_in <> 0)");
    const auto done = query.execute(scopes.join(u' '), account);
    if (!done) {
        return tl::unexpected(done.error());
    }
    ChangeSet changes;
    changes.accountsChanged = query.rowsAffected() > 0;
    return changes;
}

Result<ChangeSet> noteWantedScopes(Connection &connection, AccountKey account, QStringList scopes)
{
    Query query(connection,
                "INSERT OR REPLACE INTO meta (name, value) VALUES ('wantedScopes/' || ?, ?)");
    if (const auto done = query.execute(account, scopes.join(u' ')); !done) {
        return tl::unexpected(done.error());
    }
    return ChangeSet{};
}

Result<QStringList> wantedScopes(Connection &connection)
{
    QStringList scopes;
    Query query(connection,
                "SELECT value FROM meta JOIN account"
                " ON meta.name = 'wantedScopes/' || account.key");
    query.run();
    while (query.next()) {
        scopes += query.text(0).split(u' ', Qt::SkipEmptyParts);
    }
    return query.failed() ? Result<QStringList>(tl::unexpected(query.error())) : scopes;
}

Result<ChangeSet> setAccountColor(Connection &connection, AccountKey account,
                                  domain::CategoryColor color)
{
    Query query(connection, "UPDATE account SET color = ? WHERE key = ?");
    const auto done = query.execute(domain::categoryColorToGraph(color), account);
    return changed(query, done);
}

Result<ChangeSet> orderAccounts(Connection &connection, QList<AccountKey> accounts)
{
    for (int place = 0; place < accounts.size(); ++place) {
        Query query(connection, "UPDATE account SET position = ? WHERE key = ?");
        if (const auto done = query.execute(place + 1, accounts.at(place)); !done) {
            return tl::unexpected(done.error());
        }
    }
    ChangeSet changes;
    changes.accountsChanged = true;
    return changes;
}

} // namespace store
