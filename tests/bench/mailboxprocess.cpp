#include "tests/bench/mailboxprocess.h"

namespace bench {

namespace {
const QString user = QStringLiteral("ada@example.com");
}

MailboxProcess::MailboxProcess(int people)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(KARTEI_MAILBOX_PROGRAM),
                    {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"),
                     m_folder.path(), QStringLiteral("--user"), user, QStringLiteral("--seed"),
                     QString::number(people), QStringLiteral("--seed-photos"), QStringLiteral("0"),
                     QStringLiteral("--option"), QStringLiteral("window-requests=0")});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(120000)) { }
    const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
    m_root = QUrl(QString::fromLatin1(words.value(0)));
    m_token = words.value(1);
}

MailboxProcess::~MailboxProcess()
{
    m_process.terminate();
    m_process.waitForFinished(10000);
}

app::SessionOptions MailboxProcess::account() const
{
    app::SessionOptions options;
    options.graphAccount = app::GraphAccount{
        .url = m_root, .token = QString::fromLatin1(m_token), .userPrincipalName = user};
    return options;
}

} // namespace bench
