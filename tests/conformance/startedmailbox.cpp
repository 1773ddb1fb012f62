#include "tests/conformance/startedmailbox.h"

namespace conformance {
namespace {
constexpr int patience = 20'000;
}

QStringList StartedMailbox::start(const QString &program)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program,
                    {QStringLiteral("--data"), m_directory.path(), QStringLiteral("--user"),
                     QStringLiteral("ada@kartei.example"), QStringLiteral("--name"),
                     QStringLiteral("Ada Lovelace"), QStringLiteral("--seed"),
                     QStringLiteral("20")});
    if (!m_process.waitForReadyRead(patience))
        return {};
    return QString::fromUtf8(m_process.readLine()).simplified().split(QLatin1Char(' '));
}

StartedMailbox::~StartedMailbox()
{
    m_process.terminate();
    m_process.waitForFinished(patience);
}

} // namespace conformance
