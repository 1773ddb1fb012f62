#include "tests/bench/opensession.h"

#include "tests/support/waiting.h"

namespace bench {

using testsupport::await;

OpenSession::OpenSession(const QString &folder, const app::SessionOptions &options)
    : m_profile(folder)
    , m_session(m_profile)
    , m_isOpen(m_profile.lock() && await(m_session.open(options)))
{
}

OpenSession::~OpenSession()
{
    await(m_session.shutDown());
}

} // namespace bench
