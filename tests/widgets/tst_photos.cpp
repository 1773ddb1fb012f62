#include "services/photos/photodecoder.h"
#include "services/store/photorecords.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/photos/photodialog.h"
#include "ui/photos/picturecropper.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QToolButton>

namespace widgets {

using testsupport::await;
using testsupport::eventually;

class Photos : public WindowFixture
{
protected:
    Photos()
    {
        choose(clients);
        EXPECT_TRUE(listShows({anna, QStringLiteral("Boris Adler"), QStringLiteral("Carla Diaz")}));
        select({anna});
        annaKey = keyOf(anna);
    }

    // Left half red, right half blue, as wide as two squares.
    static QByteArray redAndBlue()
    {
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter(&image).fillRect(200, 0, 200, 200, Qt::blue);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        return bytes;
    }

    void paste(const QByteArray &bytes)
    {
        auto *data = new QMimeData; // the clipboard's
        data->setData(QStringLiteral("image/png"), bytes);
        QApplication::clipboard()->setMimeData(data);
        openMenu();
        EXPECT_TRUE(action("pastePhoto")->isEnabled());
        action("pastePhoto")->trigger();
        EXPECT_TRUE(eventually([this] { return dialog() != nullptr; }));
    }

    // As when a person opens it.
    void openMenu()
    {
        for (QObject *holder : action("pastePhoto")->associatedObjects()) {
            if (auto *menu = qobject_cast<QMenu *>(holder)) {
                Q_EMIT menu->aboutToShow();
            }
        }
    }

    ui::PhotoDialog *dialog() { return window->findChild<ui::PhotoDialog *>(); }

    template <class Widget>
    Widget &part(const char *objectName)
    {
        return *dialog()->findChild<Widget *>(QLatin1String(objectName));
    }

    bool canUse()
    {
        return eventually([this] { return part<QPushButton>("usePhoto").isEnabled(); });
    }

    void use()
    {
        part<QPushButton>("usePhoto").click();
        EXPECT_TRUE(eventually([this] { return dialog() == nullptr; }));
    }

    // The colours at the left and the right edge of Anna's photo; nothing without one.
    QList<QColor> edges()
    {
        const auto records = await(store.read(&store::photoRecords, domain::ContactKeys{annaKey}));
        const auto photo = photos::decodePhoto(
            photos::PhotoCache::readFile(photoCache->folder(), records->front().file));
        return photo
            ? QList<QColor>{nearest(photo->pixelColor(10, photo->height() / 2)),
                            nearest(photo->pixelColor(photo->width() - 10, photo->height() / 2))}
            : QList<QColor>();
    }

    static QColor nearest(const QColor &color)
    {
        return color.red() > color.blue() ? QColor(Qt::red) : QColor(Qt::blue);
    }

    const QString anna = QStringLiteral("Anna Berg");
    domain::ContactKey annaKey;
};

TEST_F(Photos, APastedPictureIsCutToItsMiddleUnlessTheFrameIsMoved)
{
    paste(redAndBlue());
    ASSERT_TRUE(canUse());
    use();
    EXPECT_EQ(edges(), (QList<QColor>{Qt::red, Qt::blue}));
}

TEST_F(Photos, TheFrameIsMovedByTheKeys)
{
    paste(redAndBlue());
    ASSERT_TRUE(canUse());
    auto &cropper = part<ui::PictureCropper>("cropper");
    for (int i = 0; i < 100; ++i) {
        QTest::keyClick(&cropper, Qt::Key_Right);
    }
    use();
    EXPECT_EQ(edges(), (QList<QColor>{Qt::blue, Qt::blue}));
}

TEST_F(Photos, TheFrameIsMovedByDragging)
{
    paste(redAndBlue());
    ASSERT_TRUE(canUse());
    auto &cropper = part<ui::PictureCropper>("cropper");
    QTest::mousePress(&cropper, Qt::LeftButton, {}, QPoint(100, 100));
    QMouseEvent drag(QEvent::MouseMove, QPointF(800, 100), QPointF(800, 100), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(&cropper, &drag);
    use();
    EXPECT_EQ(edges(), (QList<QColor>{Qt::red, Qt::red}));
}

TEST_F(Photos, APictureIsTurnedAndMadeLarger)
{
    paste(redAndBlue());
    ASSERT_TRUE(canUse());
    part<QToolButton>("turnRight").click();
    part<QToolButton>("turnRight").click(); // blue is on the left now
    part<QSlider>("zoom").setValue(200);
    EXPECT_EQ(part<ui::PictureCropper>("cropper").cut(),
              (domain::PhotoCut{2, QRectF(0.375, 0.25, 0.25, 0.5)}));
    use();
    EXPECT_EQ(edges(), (QList<QColor>{Qt::blue, Qt::red}));
}

TEST_F(Photos, ANewPhotoIsUndoneLikeAnyEdit)
{
    paste(redAndBlue());
    ASSERT_TRUE(canUse());
    use();
    EXPECT_TRUE(eventually([&] { return action("undo")->isEnabled(); }));
    action("undo")->trigger();
    EXPECT_TRUE(eventually([&] { return edges().isEmpty(); }));
    EXPECT_EQ(edges(), QList<QColor>());
}

TEST_F(Photos, WhatIsNoPictureIsSaidAndChangesNothing)
{
    paste(QByteArrayLiteral("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    EXPECT_TRUE(eventually([&] {
        return part<QLabel>("photoWords")
            .text()
            .startsWith(QStringLiteral("This is not a picture"));
    }));
    EXPECT_FALSE(part<QPushButton>("usePhoto").isEnabled());
    dialog()->reject();
    EXPECT_EQ(edges(), QList<QColor>());
}

TEST_F(Photos, APhotoIsRemovedWhereThereIsOne)
{
    EXPECT_FALSE(action("removePhoto")->isEnabled());
    paste(redAndBlue());
    ASSERT_TRUE(canUse());
    use();
    EXPECT_TRUE(eventually([&] {
        openMenu();
        return action("removePhoto")->isEnabled();
    }));
    action("removePhoto")->trigger();
    EXPECT_TRUE(eventually([&] { return edges().isEmpty(); }));
    EXPECT_EQ(edges(), QList<QColor>());
}

TEST_F(Photos, TheSettingsTellAndLimitWhatTheyTake)
{
    action("settings")->trigger();
    auto *used = window->findChild<QLabel *>(QStringLiteral("photosUsed"));
    ASSERT_NE(used, nullptr);
    EXPECT_TRUE(eventually([&] { return used->text() == QStringLiteral("0 bytes"); }));
    const auto preference = models::Preference::PhotoLimit;
    auto *limit = window->findChild<QComboBox *>(
        QStringLiteral("preference.%1").arg(static_cast<int>(preference)));
    limit->setCurrentIndex(1);
    Q_EMIT limit->activated(1);
    EXPECT_EQ(preferences->value(preference).toLongLong(), limit->itemData(1).toLongLong());
}

} // namespace widgets
