// A session without a window, over a profile that nobody else has open.
//
// Promise  session() may be used only where isOpen(). It is shut down when this goes.
// Thread   GUI thread.
#pragma once

#include "app/session.h"

namespace bench {

class OpenSession
{
public:
    // `folder`: of the profile, made where it is missing; `options`: what is added to it.
    explicit OpenSession(const QString &folder, const app::SessionOptions &options = {});
    ~OpenSession();

    bool isOpen() const { return m_isOpen; }
    app::Session &session() { return m_session; }
    const app::Profile &profile() const { return m_profile; }

private:
    app::Profile m_profile;
    app::Session m_session;
    bool m_isOpen = false;
};

} // namespace bench
