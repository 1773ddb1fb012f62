// A mailbox, and the program that keeps it: `mailbox` and `app`, in the same words.
//
//     mailbox().contact("Ada").setPhone("1");   app().contact("Ada").setEmail("a@b");
//     EXPECT_TRUE(syncOnce());
//     EXPECT_EQ(app().state(), mailbox().state());
#pragma once

#include "tests/support/appside.h"
#include "tests/support/mailboxside.h"

#include <QTemporaryDir>

namespace testsupport {

class MailboxFixture : public testing::Test
{
protected:
    explicit MailboxFixture(int seed = 0)
        : m_mailbox(m_folder.filePath(QStringLiteral("mailbox")), seed)
    {
        startApp();
    }

    MailboxSide &mailbox() { return m_mailbox; }
    AppSide &app() { return *m_app; }

    void startApp(syncing::SyncCadence cadence = quickCadence())
    {
        m_app.reset();
        m_app = std::make_unique<AppSide>(m_folder.filePath(QStringLiteral("app")),
                                          m_mailbox.origin(), m_mailbox.token(), cadence);
    }

    // One pass; the error, if any, is the assertion's text.
    testing::AssertionResult syncOnce()
    {
        const domain::Result<> done = m_app->syncOnce();
        if (done) {
            return testing::AssertionSuccess();
        }
        return testing::AssertionFailure()
            << "error kind " << int(done.error().kind) << ", status " << done.error().httpStatus
            << ", " << done.error().code.toStdString() << ", "
            << done.error().message.toStdString();
    }

    // Contacts with these names in the default folder, on both sides.
    void begin(const QStringList &names)
    {
        m_mailbox.create(names, QString());
        ASSERT_TRUE(syncOnce());
    }

    int requestsOf(const char *method, const char *pathPart)
    {
        int count = 0;
        for (const mailbox::RequestRecord &record : m_mailbox.requests().records()) {
            count += record.method == method && record.path.contains(pathPart) ? 1 : 0;
        }
        return count;
    }

private:
    QTemporaryDir m_folder;
    MailboxSide m_mailbox;
    std::unique_ptr<AppSide> m_app;
};

} // namespace testsupport
