#pragma once

#include "services/mailbox/fault.h"
#include "services/mailbox/mailboxswitches.h"
#include "services/mailbox/odataquery.h"
#include "services/mailbox/preferences.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace mailbox {

class MailboxDatabase;
class SharedAccess;

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

// First value of a header, any letter case; empty when absent.
QByteArray headerValue(const HeaderList &headers, const QByteArray &name);
QByteArrayList headerValues(const HeaderList &headers, const QByteArray &name);

enum class ApiVersion { V1, Beta };

// One request as the endpoints see it: from the wire or an item of a $batch.
struct Request
{
    QByteArray method; // upper case
    QByteArray origin; // "http://127.0.0.1:1234", as the caller named this server
    QByteArray path;   // "/v1.0/me/contacts", percent-encoded as it came
    QByteArray rawQuery;
    HeaderList headers;
    QByteArray body;

    // Filled by GraphService.
    QByteArray version; // "v1.0" or "beta"
    ODataQuery query;
    Preferences preferences;
    QString caller;                       // user principal name of the token's user
    std::shared_ptr<void> place;          // among the requests in flight, see Throttle
    const SharedAccess *access = nullptr; // null: the caller owns the mailbox
    MailboxSwitches *switches = nullptr;  // the ones in force; never null in an endpoint
    MailboxDatabase *tenant = nullptr;    // holds what is all users'; never null in an endpoint

    QByteArray header(const QByteArray &name) const { return headerValue(headers, name); }
    QByteArray link(const QByteArray &newQuery) const { return origin + path + '?' + newQuery; }
    QByteArray context(const QByteArray &fragment) const;
    bool isBeta() const { return version == "beta"; }
    ApiVersion api() const { return isBeta() ? ApiVersion::Beta : ApiVersion::V1; }
    bool is(const char *option, const char *value) const { return switches->is(option, value); }
};

// The token of an Authorization header, or nothing.
QByteArray bearerToken(const Request &request);

// What becomes of an answer: the last two are faults that tests ask for.
enum class Delivery { Send, DropConnection, NeverAnswer };

struct Response
{
    int status = 200;
    QByteArray contentType; // empty with an empty body
    QByteArray body;
    HeaderList headers;
    Delivery delivery = Delivery::Send;
    bool appliesMinimal = false;                              // Prefer: return=minimal was honoured
    int delay = 0;                                            // milliseconds before the first byte
    std::optional<Fault> wireFault;                           // what happens to it on the wire
    std::function<void(std::function<void(Response)>)> later; // hands the answer over when it comes
    std::shared_ptr<void> hold; // let go when it is delivered or its connection is gone

    void addHeader(const QByteArray &name, const QByteArray &value);
};

Response jsonResponse(int status, const QByteArray &body);
Response emptyResponse(int status);
// Graph's error body with its innerError, and the request-id header that belongs to it.
Response graphError(const Request &request, int status, const QString &code,
                    const QString &message);

// A JSON string literal with its quotes.
QByteArray jsonString(const QString &text);

QByteArray reasonPhrase(int status);

} // namespace mailbox
