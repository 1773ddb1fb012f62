// A walk over what leaves the window by a drag and what other programs drop on it, by a real pointer. Window,
// store and server are equal after each.

#include "tests/e2e/foreignwindow.h"
#include "tests/e2e/gestures.h"
#include "tests/e2e/organisewalk.h"
#include "tests/support/waiting.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QListView>
#include <QPushButton>
#include <QTreeView>

namespace {

using e2e::ForeignWindow;
using e2e::Pointer;
using e2e::RunningKartei;
using testsupport::eventually;

const QString home = QStringLiteral("Contacts");
const QString clients = QStringLiteral("Contacts/Clients");
const QString ada = QStringLiteral("Ada Novak");
const QString berta = QStringLiteral("Berta Ost");
const QPoint corner(10, 1030);

class DropWalk : public e2e::OrganiseFixture
{
protected:
    void begin(RunningKartei &kartei)
    {
        e2e::addFolders(kartei, {QStringLiteral("Clients")});
        e2e::addPeople(kartei, home, {e2e::person(ada), e2e::person(berta)});
    }

    QUrl written(const QString &name, const QByteArray &bytes)
    {
        const QString path = QDir(folder()).filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return QUrl::fromLocalFile(path);
    }

    static QByteArray card(const QString &name)
    {
        return QStringLiteral("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%1\r\nEND:VCARD\r\n")
            .arg(name)
            .toUtf8();
    }

    static QByteArray textOf(const QUrl &url)
    {
        QFile file(url.toLocalFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void drop(ForeignWindow &from, std::unique_ptr<QMimeData> data, QWidget &to, QPoint at)
    {
        from.offer(std::move(data));
        Pointer::drag(from, from.rect().center(), to, at);
    }

    static void acceptPhoto(RunningKartei &kartei)
    {
        const auto button = [&kartei] {
            auto *dialog = kartei.window().findChild<QDialog *>(QStringLiteral("photoDialog"));
            return dialog == nullptr ? nullptr
                                     : dialog->findChild<QPushButton *>(QStringLiteral("usePhoto"));
        };
        EXPECT_TRUE(eventually(
            [&] { return button() != nullptr && button()->isVisible() && button()->isEnabled(); }));
        if (button() != nullptr) {
            Pointer::click(*button(), button()->rect().center());
        }
        EXPECT_TRUE(eventually([&] { return button() == nullptr; }));
    }
};

std::unique_ptr<QMimeData> files(const QList<QUrl> &urls)
{
    auto data = std::make_unique<QMimeData>();
    data->setUrls(urls);
    return data;
}

QImage picture(Qt::GlobalColor color)
{
    QImage image(200, 200, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

} // namespace

TEST_F(DropWalk, ContactsLeaveAsFilesTextAndHtml)
{
    RunningKartei kartei(profile(), {.addLocalAccount = true});
    begin(kartei);
    ForeignWindow other(corner);
    const auto dragOut = [&](const Pointer::Manner &manner) {
        other.forget();
        Pointer::drag(*kartei.list().viewport(), kartei.placeOfContact(ada), other,
                      other.rect().center(), manner);
        EXPECT_TRUE(eventually([&] { return !other.taken().files.isEmpty(); }));
    };

    dragOut({});
    EXPECT_EQ(other.taken().text, QStringLiteral("Ada Novak <adanovak@example.com>"));
    EXPECT_TRUE(other.taken().html.contains(QStringLiteral("mailto:adanovak@example.com")));
    ASSERT_EQ(other.taken().files.size(), 1);
    EXPECT_EQ(other.taken().files.first().fileName(), QStringLiteral("Ada Novak.vcf"));
    EXPECT_EQ(textOf(other.taken().files.first()), other.taken().cards);
    EXPECT_TRUE(other.taken().cards.contains("FN:Ada Novak"));

    e2e::selectRange(kartei, berta, ada);
    dragOut({});
    EXPECT_EQ(other.taken().files.size(), 2);
    dragOut({.modifier = "shift"});
    ASSERT_EQ(other.taken().files.size(), 1);
    EXPECT_EQ(textOf(other.taken().files.first()).count("BEGIN:VCARD"), 2);
    EXPECT_EQ(kartei.listedNames(), (QStringList{ada, berta}));
    EXPECT_TRUE(kartei.becomesQuiet());
    kartei.quit();
    stateOfBoth();
}

TEST_F(DropWalk, CardsAndTextComeIn)
{
    const QString carla = QStringLiteral("Carla Diaz");
    const QString dora = QStringLiteral("Dora Ek");
    const QString emil = QStringLiteral("Emil Falk");
    const QString fred = QStringLiteral("Fred Gold");
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        begin(kartei);
        ForeignWindow other(corner);
        auto *pane = kartei.window().findChild<QWidget *>(QStringLiteral("contactPane"));
        ASSERT_NE(pane, nullptr);

        drop(other, files({written(QStringLiteral("carla.vcf"), card(carla))}),
             *kartei.tree().viewport(), kartei.placeOfFolder(clients));
        EXPECT_TRUE(e2e::countBecomes(kartei, clients, 1));

        auto text = std::make_unique<QMimeData>();
        text->setText(QStringLiteral("Dora Ek <dora@example.com>"));
        drop(other, std::move(text), *kartei.list().viewport(),
             QPoint(100, kartei.list().viewport()->height() - 40));
        EXPECT_TRUE(e2e::listBecomes(kartei, {ada, berta, dora}));
        Pointer::click(*kartei.list().viewport(),
                       kartei.placeOfContact(ada)); // back from the other
        Pointer::key(QStringLiteral("ctrl+z"));
        EXPECT_TRUE(e2e::listBecomes(kartei, {ada, berta}));

        auto cards = std::make_unique<QMimeData>();
        cards->setData(QStringLiteral("text/vcard"), card(emil));
        drop(other, std::move(cards), *pane, pane->rect().center());
        EXPECT_TRUE(e2e::listBecomes(kartei, {ada, berta, emil}));

        e2e::addFolders(kartei, {QStringLiteral("Empty")});
        kartei.openFolder(QStringLiteral("Contacts/Empty"));
        auto *empty = kartei.list().parentWidget();
        drop(other, files({written(QStringLiteral("fred.vcf"), card(fred))}), *empty,
             QPoint(100, 60));
        EXPECT_TRUE(e2e::listBecomes(kartei, {fred}));
        EXPECT_TRUE(kartei.becomesQuiet());
    }
    const e2e::MailboxState state = stateOfBoth();
    EXPECT_EQ(e2e::namesIn(state, clients), QStringList{carla});
    EXPECT_EQ(e2e::namesIn(state, home), (QStringList{ada, berta, emil}));
    EXPECT_EQ(e2e::namesIn(state, QStringLiteral("Contacts/Empty")), QStringList{fred});
}

TEST_F(DropWalk, TablesComeInByWayOfAPreview)
{
    const QString carla = QStringLiteral("Carla Diaz");
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        begin(kartei);
        ForeignWindow other(corner);
        const QByteArray csv = "First Name,Last Name\nCarla,Diaz\n";
        drop(other, files({written(QStringLiteral("people.csv"), csv)}), *kartei.tree().viewport(),
             kartei.placeOfFolder(clients));
        const auto button = [&kartei] {
            return kartei.window().findChild<QPushButton *>(QStringLiteral("importAccept"));
        };
        ASSERT_TRUE(eventually([&] { return button() != nullptr && button()->isEnabled(); }));
        Pointer::click(*button(), button()->rect().center());
        EXPECT_TRUE(e2e::countBecomes(kartei, clients, 1));
        EXPECT_TRUE(eventually([&] { return button() == nullptr; }));
        EXPECT_TRUE(kartei.becomesQuiet());
    }
    const e2e::MailboxState state = stateOfBoth();
    EXPECT_EQ(e2e::namesIn(state, clients), QStringList{carla});
    EXPECT_EQ(e2e::namesIn(state, home), (QStringList{ada, berta}));
}

TEST_F(DropWalk, PicturesBecomePhotos)
{
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        begin(kartei);
        ForeignWindow other(corner);
        auto *pane = kartei.window().findChild<QWidget *>(QStringLiteral("contactPane"));
        ASSERT_NE(pane, nullptr);
        e2e::CaptionWatch captions(kartei);

        auto image = std::make_unique<QMimeData>();
        image->setImageData(picture(Qt::red));
        drop(other, std::move(image), *kartei.list().viewport(), kartei.placeOfContact(ada));
        EXPECT_TRUE(captions.hasSeen(QStringLiteral("Set the photo of")))
            << qPrintable(captions.seen());
        acceptPhoto(kartei);

        Pointer::click(*kartei.list().viewport(), kartei.placeOfContact(berta));
        const QString path = QDir(folder()).filePath(QStringLiteral("blue.png"));
        EXPECT_TRUE(picture(Qt::blue).save(path));
        drop(other, files({QUrl::fromLocalFile(path)}), *pane,
             QPoint(pane->width() / 2, pane->height() - 60));
        acceptPhoto(kartei);

        drop(other, files({QUrl::fromLocalFile(path)}), *kartei.tree().viewport(),
             kartei.placeOfFolder(clients));
        EXPECT_TRUE(captions.hasSeen(QStringLiteral("only vCard, CSV and LDIF files")))
            << qPrintable(captions.seen());
        EXPECT_TRUE(kartei.becomesQuiet());
    }
    const e2e::MailboxState state = stateOfBoth();
    for (const e2e::PersonState &person : state.value(home)) {
        EXPECT_FALSE(person.photo.isEmpty()) << qPrintable(person.contact.displayName);
    }
}
