// A mailbox and the program that keeps it, and what contacts have beside Outlook's own: open extensions, and
// values of schema extensions under the names that domain::schemaName gives them.
//
// Shape    here: as the program shows it; there: on the server; plant and uproot: by another program.
#pragma once

#include "services/domain/schemaextension.h"
#include "services/store/openextensions.h"
#include "services/wire/extensioncodec.h"
#include "tests/support/mailboxfixture.h"

#include <QJsonDocument>

namespace testsupport {

inline QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

class ExtensionFixture : public MailboxFixture
{
protected:
    using Values = store::ExtensionValues;

    Values here(const QString &contact, const QString &name)
    {
        return app().read(&store::shownExtension, app().contactKey(contact), name);
    }

    Values there(const QString &contact, const QString &name)
    {
        if (const QString schema = domain::schemaIdOf(name); !schema.isEmpty()) {
            const auto answer = mailbox().request(
                "GET", contactPath(contact) + QStringLiteral("?$select=id,") + schema);
            return wire::readSchemaValue(QJsonDocument::fromJson(answer.body).object(), schema);
        }
        const auto answer = mailbox().request("GET", pathOf(contact, name));
        const auto read = wire::readOpenExtension(answer.body);
        return answer.status == 200 && read ? Values(read->values) : Values();
    }

    void plant(const QString &contact, QJsonObject members, const QString &name)
    {
        if (const QString schema = domain::schemaIdOf(name); !schema.isEmpty()) {
            expectDone(send("PATCH", contactPath(contact), {{schema, members}}));
            return;
        }
        members.insert(QStringLiteral("extensionName"), name);
        expectDone(there(contact, name) ? send("PATCH", pathOf(contact, name), members)
                                        : send("POST", pathOf(contact), members));
    }

    void uproot(const QString &contact, const QString &name)
    {
        expectDone(mailbox().request("DELETE", pathOf(contact, name)));
    }

    // Also what no delta tells of, in each pass.
    static syncing::SyncCadence lookingEachTime()
    {
        syncing::SyncCadence cadence = quickCadence();
        cadence.extensionAge = std::chrono::milliseconds(-1000);
        return cadence;
    }
    void readOften() { startApp(lookingEachTime()); }

    std::unique_ptr<AppSide> secondComputer()
    {
        return std::make_unique<AppSide>(m_second.path(), mailbox().origin(), mailbox().token(),
                                         lookingEachTime());
    }

    void expectSettled(const QStringList &contacts, const QString &name)
    {
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
        EXPECT_EQ(app().state(), mailbox().state());
        for (const QString &contact : contacts) {
            EXPECT_EQ(here(contact, name), there(contact, name)) << contact.toStdString();
        }
    }

private:
    QString contactPath(const QString &contact)
    {
        return QStringLiteral("/v1.0/me/contacts/") + mailbox().contactId(contact);
    }

    QString pathOf(const QString &contact, const QString &name = {})
    {
        return contactPath(contact) + QStringLiteral("/extensions")
            + (name.isEmpty() ? QString() : u'/' + name);
    }

    HttpAnswer send(const char *method, const QString &path, const QJsonObject &body)
    {
        return mailbox().request(method, path, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    static void expectDone(const HttpAnswer &answer)
    {
        EXPECT_TRUE(answer.status >= 200 && answer.status < 300) << answer.body.toStdString();
    }

    QTemporaryDir m_second;
};

} // namespace testsupport
