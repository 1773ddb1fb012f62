// HTTP to a sign-in authority: forms and metadata, answered with status and JSON.
//
// Promise  to the addresses of identityaddress.h, and nowhere else. No redirect is followed, a
//          form is sent once, an answer of more than 1 MB is refused. Secrets are in no log and no error.
// Thread   GUI thread.
// Errors   Offline, Timeout, Cancelled, ServerFault (torn answer), BadReply (no JSON object).
#pragma once

#include "services/async/canceltoken.h"
#include "services/async/taskscope.h"
#include "services/domain/requestrecord.h"
#include "services/domain/result.h"
#include "services/graph/clientoptions.h"
#include "services/graph/graphrequest.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

class QNetworkAccessManager;

namespace auth {

using FormValues = QList<std::pair<QString, QString>>;

// name=value&…, everything but the unreserved characters encoded.
QByteArray encodedForm(const FormValues &values);

struct IdentityAnswer
{
    int status = 0;
    QJsonObject body;
    std::optional<std::chrono::milliseconds> retryAfter = std::nullopt;
};

class IdentityClient : public QObject
{
    Q_OBJECT

public:
    // Borrowed; outlives the client.
    explicit IdentityClient(QNetworkAccessManager &manager, graph::ClientOptions options = {},
                            QObject *parent = nullptr);

    QCoro::Task<domain::Result<IdentityAnswer>> post(QUrl endpoint, FormValues values,
                                                     async::CancelToken cancel = {});
    QCoro::Task<domain::Result<IdentityAnswer>> get(QUrl document, async::CancelToken cancel = {});

    void shutDown() { m_scope.requestStop(); }
    QCoro::Task<> drained() { return m_scope.drained(); }
    async::TaskScope &scope() { return m_scope; }

Q_SIGNALS:
    void answered(const domain::RequestRecord &record); // also one that got no answer

private:
    enum class Verb { Get, Post };
    QCoro::Task<domain::Result<IdentityAnswer>> send(Verb verb, QUrl url, QByteArray form,
                                                     async::CancelToken cancel);
    void tell(graph::Method method, const QUrl &url, const QDateTime &sentAt,
              const domain::Result<IdentityAnswer> &answer);

    QNetworkAccessManager &m_manager;
    graph::ClientOptions m_options;
    async::TaskScope m_scope;
};

} // namespace auth
