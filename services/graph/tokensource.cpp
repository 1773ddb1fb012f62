#include "services/graph/tokensource.h"

namespace graph {

QCoro::Task<domain::Result<QByteArray>> FixedTokenSource::token()
{
    co_return m_token;
}

QCoro::Task<domain::Result<QByteArray>> FixedTokenSource::renewed(QByteArray)
{
    co_return domain::failure(domain::Error::Kind::SignInNeeded,
                              QStringLiteral("the fixed token was refused"));
}

} // namespace graph
