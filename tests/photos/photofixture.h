// A mailbox over HTTP, contacts that both sides know, and a PhotoCache between them.
#pragma once

#include "pictures.h"
#include "services/photos/photocache.h"
#include "services/photos/photofiles.h"
#include "services/store/photorecords.h"
#include "tests/support/mailboxfixture.h"

#include <QDir>
#include <QSignalSpy>

namespace testphotos {

using testsupport::await;
using testsupport::eventually;
using testsupport::names;

class PhotoFixture : public testsupport::MailboxFixture
{
protected:
    PhotoFixture() { openCache(); }
    ~PhotoFixture() override { closeCache(); }

    // The program started again, as far as photos go.
    void openCache()
    {
        closeCache();
        cache = std::make_unique<photos::PhotoCache>(
            app().store(),
            [this](domain::MailboxKey) { return isOnline ? &app().client() : nullptr; },
            app().photoFolder());
    }

    void closeCache()
    {
        if (cache) {
            cache->shutDown();
            await(cache->drained());
            cache.reset();
        }
    }

    void putOnServer(const QString &name, const QByteArray &bytes)
    {
        const testsupport::HttpAnswer answer = mailbox().request(
            "PUT",
            QStringLiteral("/v1.0/me/contacts/%1/photo/$value").arg(mailbox().contactId(name)),
            bytes, "image/jpeg");
        ASSERT_EQ(answer.status, 200) << answer.body.toStdString();
    }

    domain::ContactKey key(const char *name) { return app().contactKey(QString::fromUtf8(name)); }

    // Asks for these and waits until there is no more to be had.
    void fetch(const domain::ContactKeys &keys)
    {
        cache->setWanted(&view, keys);
        EXPECT_TRUE(eventually([this] { return !cache->isFetching(); }));
    }

    bool shows(domain::ContactKey contact, const QColor &color)
    {
        const QImage photo = cache->photo(contact, 32);
        return !photo.isNull() && isNearly(photo.pixelColor(photo.rect().center()), color);
    }

    int photosAskedFor() { return requestsOf("GET", "/photo/$value"); }

    store::PhotoRecord record(domain::ContactKey contact)
    {
        return app().read(&store::photoRecords, domain::ContactKeys{contact}).value(0);
    }

    // As if the service had been asked so long ago.
    void age(domain::ContactKey contact, int days)
    {
        store::PhotoRecord old = record(contact);
        old.checkedAt = QDateTime::currentDateTimeUtc().addDays(-days);
        app().commit(&store::setPhotoRecords, QList<store::PhotoRecord>{old});
    }

    bool isOnline = true;
    QObject view; // on whose screen they are
    std::unique_ptr<photos::PhotoCache> cache;
};

} // namespace testphotos
