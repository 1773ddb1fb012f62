#include "ui/banner.h"

#include "ui/accessible/announce.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace ui {

using presentation::IconName;
using presentation::scaled;

namespace {

class BannerRow final : public QWidget
{
public:
    BannerRow(NoticeKind kind, QWidget *parent)
        : QWidget(parent)
        , m_kind(kind)
    {
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const presentation::Colors colors = presentation::colorsFrom(palette());
        const QColor mark = markColor(colors);
        QPainter painter(this);
        painter.fillRect(rect(), presentation::blend(colors.base, mark, 0.12));
        painter.fillRect(QRect(0, height() - 1, width(), 1),
                         presentation::blend(colors.base, mark, 0.4));
        const int size = scaled(20);
        QRect icon(0, 0, size, size);
        icon.moveCenter(QPoint(scaled(24), height() / 2));
        icon = QStyle::visualRect(layoutDirection(), rect(), icon);
        painter.drawPixmap(icon.topLeft(),
                           presentation::iconPixmap(m_kind == NoticeKind::Information
                                                        ? IconName::Info
                                                        : IconName::Warning,
                                                    size, devicePixelRatioF(), mark));
    }

private:
    QColor markColor(const presentation::Colors &colors) const
    {
        switch (m_kind) {
        case NoticeKind::Information:
            return colors.accent;
        case NoticeKind::Warning:
            return colors.warning;
        case NoticeKind::Problem:
            return colors.danger;
        }
        Q_UNREACHABLE();
    }

    NoticeKind m_kind;
};

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("banner"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void Banner::show(const Notice &notice)
{
    dismiss(notice.cause);
    auto *row = new BannerRow(notice.kind, this);
    row->setObjectName(QStringLiteral("notice"));
    auto *text = plainLabel(QStringLiteral("noticeText"), row);
    text->setText(notice.text);
    text->setWordWrap(true);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    layout->setSpacing(scaled(8));
    layout->addSpacing(
        scaled(36)); // for the painted sign, which margins would not follow to the right
    layout->addWidget(text, 1);
    for (const NoticeButton &each : notice.buttons) {
        auto *button = new QPushButton(each.text, row);
        button->setObjectName(QStringLiteral("noticeButton"));
        button->setAutoDefault(true); // Enter presses it too
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, cause = notice.cause, pressed = each.pressed, after = each.after] {
                    if (after == NoticeAfter::Goes) {
                        dismiss(cause);
                    }
                    pressed();
                });
    }
    QToolButton *close = flatButton(QStringLiteral("closeNotice"), row);
    close->setIcon(presentation::icon(IconName::Close));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, [this, cause = notice.cause] { dismiss(cause); });
    layout->addWidget(close);
    m_rows.insert(notice.cause, row);
    m_layout->addWidget(row);
    setVisible(true);
    announce(row, notice.text);
}

void Banner::dismiss(const QString &cause)
{
    if (QWidget *row = m_rows.take(cause)) {
        m_layout->removeWidget(row);
        row->hide();
        row->deleteLater(); // it may be the sender of the click that got us here
    }
    setVisible(!m_rows.isEmpty());
}

} // namespace ui
