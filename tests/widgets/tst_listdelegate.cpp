#include "models/contactroles.h"
#include "ui/contacts/contactlistdelegate.h"
#include "ui/presentation/palette.h"

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>

#include <gtest/gtest.h>

namespace widgets {

class ListDelegate : public testing::Test
{
protected:
    ListDelegate()
    {
        item = new QStandardItem;
        item->setData(true, models::LoadedRole);
        item->setData(QStringLiteral("Zoë Novák"), models::NameRole);
        item->setData(QStringLiteral("Contoso"), models::CompanyRole);
        model.appendRow(item);
    }

    QImage painted(Qt::LayoutDirection direction = Qt::LeftToRight) const
    {
        QImage image(380, delegate.rowHeight(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.palette = presentation::makePalette(presentation::lightColors());
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        option.direction = direction;
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0, 0));
        return image;
    }

    bool showsMark(const QImage &image, const QRect &column) const
    {
        const QImage part = image.copy(column);
        QImage blank(part.size(), part.format());
        blank.fill(Qt::white);
        return part != blank;
    }

    QStandardItemModel model;
    QStandardItem *item;
    ui::ContactListDelegate delegate;
};

TEST_F(ListDelegate, GivesEveryRowTheSameHeight)
{
    const QSize first = delegate.sizeHint({}, model.index(0, 0));
    item->setData(QString(), models::CompanyRole);
    EXPECT_EQ(delegate.sizeHint({}, model.index(0, 0)).height(), first.height());
}

TEST_F(ListDelegate, PaintsWhatItsRolesSay)
{
    const QImage before = painted();
    item->setData(QStringLiteral("Other Name"), models::NameRole);
    EXPECT_NE(painted(), before);
    const QImage named = painted();
    item->setData(QVariant::fromValue(QList<int>{0, 4, 15, 22, 7}), models::CategoryColorsRole);
    EXPECT_NE(painted(), named);
}

TEST_F(ListDelegate, PutsThePendingMarkAtTheTrailingEdge)
{
    const QRect right(352, 0, 28, delegate.rowHeight());
    const QRect left(0, 0, 10, delegate.rowHeight());
    EXPECT_FALSE(showsMark(painted(), right));
    item->setData(true, models::PendingRole);
    EXPECT_TRUE(showsMark(painted(), right));
    EXPECT_TRUE(showsMark(painted(Qt::RightToLeft), left.adjusted(0, 0, 18, 0)));
}

TEST_F(ListDelegate, KeepsThePlaceOfARowThatIsStillLoading)
{
    item->setData(false, models::LoadedRole);
    EXPECT_TRUE(showsMark(painted(), QRect(0, 0, 380, delegate.rowHeight())));
}

} // namespace widgets
