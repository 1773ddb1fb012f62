// Where GraphClient gets its bearer token. auth implements it for Microsoft accounts; a fixed token
// serves the embedded mailbox and Graph-compatible addresses on loopback.
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QCoroTask>

namespace graph {

class TokenSource
{
public:
    virtual ~TokenSource() = default;

    // A token that is good now.
    virtual QCoro::Task<domain::Result<QByteArray>> token() = 0;

    // The service refused `refused`: a newer one, or SignInNeeded. Called at most once a request.
    virtual QCoro::Task<domain::Result<QByteArray>> renewed(QByteArray refused) = 0;
};

class FixedTokenSource : public TokenSource
{
public:
    explicit FixedTokenSource(QByteArray token)
        : m_token(std::move(token))
    {
    }

    QCoro::Task<domain::Result<QByteArray>> token() override;
    QCoro::Task<domain::Result<QByteArray>> renewed(QByteArray refused) override;

private:
    QByteArray m_token;
};

} // namespace graph
