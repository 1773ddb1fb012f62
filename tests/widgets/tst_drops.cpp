// What other programs drop, told apart; where a drag scrolls; what is refused, and why.

#include "models/contactmimedata.h"
#include "models/droppeddata.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/drags/peopleintext.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>

namespace widgets {

using testsupport::await;
using testsupport::eventually;

namespace {

// "Ada Novák <ada@example.com>", a line each
QStringList peopleOf(const QString &words)
{
    QStringList lines;
    for (const store::NewContact &each : ui::peopleIn(words)) {
        lines.append(QStringLiteral("%1 <%2>").arg(each.contact.displayName,
                                                   each.contact.emailAddresses.value(0).address));
    }
    return lines;
}

} // namespace

TEST(PeopleInText, AreThoseWithAnAddress)
{
    const QString ada = QStringLiteral("Ada Novák <ada@example.com>");
    const QString boris = QStringLiteral("boris@x.example <boris@x.example>");
    EXPECT_EQ(peopleOf(QStringLiteral("Ada Novák <ada@example.com>; boris@x.example")),
              (QStringList{ada, boris}));
    EXPECT_EQ(peopleOf(QStringLiteral("\"Ada Novák\" <mailto:ada@example.com>\nsome words")),
              QStringList{ada});
    EXPECT_EQ(peopleOf(QStringLiteral("Ada Novák: ada@example.com\nADA@EXAMPLE.COM")),
              QStringList{ada});
    EXPECT_EQ(peopleOf(QStringLiteral("no address @ all, http://example.com")), QStringList());
    EXPECT_EQ(peopleOf(QStringLiteral("a@b.example\n").repeated(3)).size(), 1);
}

class Drops : public WindowFixture
{
protected:
    Drops()
    {
        choose(clients);
        EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                               QStringLiteral("Carla Diaz")}));
    }

    static void dragOver(QWidget &target, const QPoint &position, const QMimeData &data)
    {
        QDragEnterEvent enter(position, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        QDragMoveEvent move(position, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton,
                            Qt::NoModifier);
        QApplication::sendEvent(&target, &move);
    }

    static void leave(QWidget &target)
    {
        QDragLeaveEvent event;
        QApplication::sendEvent(&target, &event);
    }

    QString captionOf(const QWidget &view) const
    {
        const auto *caption = view.findChild<QLabel *>(QStringLiteral("dropCaption"));
        return caption->isVisible() ? caption->text() : QString();
    }
};

TEST_F(Drops, AreToldApartByTheirFormats)
{
    using models::DroppedKind;
    const auto kindOf = [](const char *url) {
        QMimeData data;
        data.setUrls({QUrl(QLatin1String(url))});
        return models::droppedKind(data);
    };
    EXPECT_EQ(kindOf("file:///tmp/a.VCF"), DroppedKind::CardFiles);
    EXPECT_EQ(kindOf("file:///tmp/a.pdf"), DroppedKind::OtherFiles);
    EXPECT_EQ(kindOf("https://x.example/a.vcf"), DroppedKind::Nothing);
    EXPECT_EQ(kindOf("mailto:a@b.example"), DroppedKind::Text);
    QMimeData foreign;
    foreign.setData(models::contactsMimeType, QByteArrayLiteral("of another process"));
    EXPECT_EQ(models::droppedKind(foreign), DroppedKind::Nothing);

    QMimeData text;
    text.setText(QStringLiteral("begin:vcard\nFN:A\nend:vcard"));
    EXPECT_EQ(models::droppedText(text).cards, text.text().toUtf8());
    text.setText(QStringLiteral("words"));
    EXPECT_TRUE(models::droppedText(text).cards.isEmpty());
}

TEST_F(Drops, SayInTheListWhatTheyWouldDoAndWhyNot)
{
    QWidget &rows = *list().viewport();
    const QPoint onAnna = list().visualRect(contactList->index(0)).center();
    const QPoint below(onAnna.x(), rows.height() - 20);
    QMimeData files;
    files.setUrls({QUrl(QStringLiteral("file:///tmp/people.pdf"))});
    dragOver(rows, onAnna, files);
    EXPECT_EQ(captionOf(list()),
              QStringLiteral("Cannot: only vCard, CSV and LDIF files and pictures"));
    QMimeData picture;
    picture.setImageData(QImage(8, 8, QImage::Format_RGB32));
    dragOver(rows, onAnna, picture);
    EXPECT_EQ(captionOf(list()), QStringLiteral("Set the photo of \u2068Anna Berg\u2069"));
    dragOver(rows, below, picture);
    EXPECT_EQ(captionOf(list()), QStringLiteral("Drop it on a contact: it becomes the photo"));
    QMimeData anna;
    models::writeContacts(anna, {{keyOf(QStringLiteral("Anna Berg"))}, mailbox, clients});
    dragOver(rows, onAnna, anna); // on itself
    EXPECT_EQ(captionOf(list()), QStringLiteral("It is here already"));
    leave(rows);
}

TEST_F(Drops, ScrollTheTreeAtItsEdges)
{
    for (int number = 0; number < 40; ++number) {
        EXPECT_TRUE(await(service->createFolder(mailbox, domain::FolderKey(),
                                                QStringLiteral("Folder %1").arg(number))));
    }
    QScrollBar &bar = *tree().verticalScrollBar();
    ASSERT_TRUE(eventually([&] { return bar.maximum() > 0; }));
    bar.setValue(0);
    QMimeData anna;
    models::writeContacts(anna, {{keyOf(QStringLiteral("Anna Berg"))}, mailbox, clients});
    QWidget &rows = *tree().viewport();
    dragOver(rows, QPoint(60, rows.height() - 4), anna);
    EXPECT_TRUE(eventually([&] { return bar.value() > 0; }));
    leave(rows);
    const int stopped = bar.value();
    QApplication::processEvents();
    EXPECT_EQ(bar.value(), stopped);
}

} // namespace widgets
