#include "services/graph/tokensource.h"

namespace graph {

QCoro::Task<domain::Result<QByteArray>> FixedTokenSource::token()
{
    // A copy by name: QCoro 0.8 moves from whatever lvalue it has to convert.
    co_return domain::Result<QByteArray>(m_token);
}

QCoro::Task<domain::Result<QByteArray>> FixedTokenSource::renewed(QByteArray, QJsonObject)
{
    co_return domain::failure(domain::Error::Kind::SignInNeeded,
                              QStringLiteral("the fixed token was refused"));
}

} // namespace graph
