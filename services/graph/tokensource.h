// Where GraphClient gets its bearer token. auth implements it for Microsoft accounts; a fixed token
// serves the embedded mailbox and Graph-compatible addresses on loopback.
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QJsonObject>

namespace graph {

class TokenSource
{
public:
    virtual ~TokenSource() = default;

    // A token that is good now.
    virtual QCoro::Task<domain::Result<QByteArray>> token() = 0;

    // The service refused `refused`, perhaps because it wants to see `claims`: a newer one, or
    // SignInNeeded. Called at most once a request.
    virtual QCoro::Task<domain::Result<QByteArray>> renewed(QByteArray refused,
                                                            QJsonObject claims) = 0;

    // A token that renewed() gave was refused too, and the service still wants to see `claims`.
    virtual void refusedAgain(const QByteArray &token, const QJsonObject &claims)
    {
        Q_UNUSED(token)
        Q_UNUSED(claims)
    }
};

class FixedTokenSource : public TokenSource
{
public:
    explicit FixedTokenSource(QByteArray token)
        : m_token(std::move(token))
    {
    }

    QCoro::Task<domain::Result<QByteArray>> token() override;
    QCoro::Task<domain::Result<QByteArray>> renewed(QByteArray refused,
                                                    QJsonObject claims) override;

private:
    QByteArray m_token;
};

} // namespace graph
