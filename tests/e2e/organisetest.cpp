// The main job, with a real window, a real pointer, real HTTP: people come in from vCards, are dragged
// into a folder, edited, one move is undone; after a restart the window and the server agree.

#include "tests/e2e/gestures.h"
#include "tests/e2e/organisefixture.h"
#include "tests/e2e/pointer.h"
#include "tests/support/waiting.h"

#include <QAbstractButton>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTreeView>

#include <gtest/gtest.h>

namespace {

using e2e::Pointer;
using e2e::RunningKartei;
using testsupport::eventually;

// A few cards of our own; the shared ones are added where they are.
QByteArray ownCards()
{
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Novák\r\nN:Novák;Ada;;;\r\n"
           "TEL;TYPE=CELL:+420 777 100 200\r\nEMAIL:ada@example.com\r\nEND:VCARD\r\n"
           "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Berta Østby\r\nN:Østby;Berta;;;\r\n"
           "TEL;TYPE=CELL:+47 900 00 001\r\nORG:Fabrikam\r\nEND:VCARD\r\n"
           "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Иван Петров\r\nN:Петров;Иван;;;\r\n"
           "TEL;TYPE=CELL:+7 900 000 00 02\r\nEND:VCARD\r\n"
           "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zed Last\r\nN:Last;Zed;;;\r\n"
           "TEL;TYPE=CELL:+44 7700 900003\r\nEND:VCARD\r\n";
}

QList<QUrl> cardFiles(const QString &folder)
{
    const QString own = QDir(folder).filePath(QStringLiteral("own.vcf"));
    QFile file(own);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(ownCards());
    QList<QUrl> files{QUrl::fromLocalFile(own)};
    const QDir shared(QStringLiteral(KARTEI_SHARED_DIR "/data/vcards"));
    const QStringList names = shared.entryList({QStringLiteral("*.vcf")}, QDir::Files);
    for (const QString &name : names) {
        files.append(QUrl::fromLocalFile(shared.filePath(name)));
    }
    return files;
}

// Files come from another program, so this drop is delivered, not dragged.
void dropFiles(QWidget &target, const QList<QUrl> &files)
{
    QMimeData data;
    data.setUrls(files);
    const QPoint place = target.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &move);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &drop);
}

class Organise : public e2e::OrganiseFixture
{
protected:
    void importCards(RunningKartei &kartei)
    {
        kartei.openFolder(QStringLiteral("Contacts"));
        dropFiles(*kartei.list().viewport(), cardFiles(folder()));
        // The shared files hold defects on purpose: what is good is wanted.
        const auto button = [&kartei] {
            return kartei.window().findChild<QAbstractButton *>(QStringLiteral("noticeButton"));
        };
        const auto isListed = [&kartei] { return kartei.list().model()->rowCount() > 0; };
        ASSERT_TRUE(eventually([&] { return button() != nullptr || isListed(); }));
        if (button() != nullptr) {
            Pointer::click(*button(), button()->rect().center());
        }
        ASSERT_TRUE(eventually(isListed));
        ASSERT_TRUE(kartei.becomesQuiet());
    }
};

} // namespace

TEST_F(Organise, ImportDragEditUndoAndRestartLeaveWindowAndServerEqual)
{
    const QString clients = QStringLiteral("Contacts/Clients");
    const QString nested = clients + QStringLiteral("/Europe");
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        ASSERT_NO_FATAL_FAILURE(importCards(kartei));
        ASSERT_NO_FATAL_FAILURE(
            e2e::makeFolder(kartei, QStringLiteral("Contacts"), QStringLiteral("Clients")));
        ASSERT_NO_FATAL_FAILURE(e2e::makeFolder(kartei, clients, QStringLiteral("Europe")));

        kartei.openFolder(QStringLiteral("Contacts"));
        e2e::dragContact(kartei, QStringLiteral("Ada Novák"), nested);
        e2e::dragContact(kartei, QStringLiteral("Berta Østby"), nested);
        e2e::dragContact(kartei, QStringLiteral("Иван Петров"), nested);

        Pointer::key(QStringLiteral("ctrl+z")); // the last of the three comes back
        kartei.placeOfContact(QStringLiteral("Иван Петров"));

        ASSERT_NO_FATAL_FAILURE(e2e::editMobilePhone(kartei, QStringLiteral("Zed Last"),
                                                     QStringLiteral("+44 7700 900999")));
        ASSERT_TRUE(kartei.becomesQuiet());

        kartei.openFolder(nested);
        EXPECT_EQ(kartei.listedNames(),
                  (QStringList{QStringLiteral("Ada Novák"), QStringLiteral("Berta Østby")}));
    }

    const e2e::MailboxState shown = stateOfBoth();
    EXPECT_EQ(shown.value(nested).size(), 2);

    const QList<e2e::PersonState> others = shown.value(QStringLiteral("Contacts"));
    const auto zed = std::ranges::find_if(others, [](const e2e::PersonState &person) {
        return person.contact.displayName == QLatin1String("Zed Last");
    });
    ASSERT_NE(zed, others.end());
    EXPECT_EQ(zed->contact.mobilePhone, QStringLiteral("+44 7700 900999"));
}
