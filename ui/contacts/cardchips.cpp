#include "ui/contacts/cardchips.h"

#include "ui/contacts/flowlayout.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/controlpainter.h"
#include "ui/presentation/metrics.h"

#include <QAbstractButton>
#include <QPainter>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {

class ChipWidget final : public QWidget
{
public:
    ChipWidget(const CardChips::Chip &chip, QWidget *parent)
        : QWidget(parent)
        , m_chip(chip)
    {
        setObjectName(QStringLiteral("chip"));
        setAccessibleName(chip.name);
        // A tool tip takes for markup what looks like it: so it gets markup, with the name escaped.
        setToolTip(QStringLiteral("<span>%1</span>").arg(chip.name.toHtmlEscaped()));
    }

    QSize sizeHint() const override
    {
        return presentation::chipSizeHint(m_chip.name, presentation::captionFont()).toSize();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        presentation::paintChip(&painter, rect(), m_chip.name, presentation::color(m_chip.color),
                                presentation::captionFont());
    }

private:
    CardChips::Chip m_chip;
};

// An empty chip with a plus, and with a word while it stands alone.
class AddChip final : public QAbstractButton
{
public:
    explicit AddChip(QWidget *parent)
        : QAbstractButton(parent)
    {
        setObjectName(QStringLiteral("addCategory"));
        setToolTip(CardChips::tr("Add or remove categories"));
        setAccessibleName(CardChips::tr("Add or remove categories"));
        setFont(presentation::captionFont());
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const int height = presentation::chipSizeHint({}, font()).toSize().height();
        const int words =
            text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text()) + padding();
        return {2 * padding() + sign() + words, height};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const presentation::Colors colors = presentation::colorsFrom(palette());
        const QColor ink = underMouse() || isDown() ? colors.accent : colors.muted;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const qreal radius = std::min<qreal>(scaled(10), outline.height() / 2);
        painter.setPen(QPen(underMouse() ? colors.accent : colors.line, 1));
        painter.drawRoundedRect(outline, radius, radius);
        const QRect place(text().isEmpty() ? (width() - sign()) / 2 : padding(), 0, sign(),
                          height());
        presentation::paintCentredIcon(&painter,
                                       QStyle::visualRect(layoutDirection(), rect(), place),
                                       presentation::IconName::Plus, sign(), ink);
        if (!text().isEmpty()) {
            painter.setPen(ink);
            painter.drawText(
                QStyle::visualRect(layoutDirection(), rect(),
                                   rect().adjusted(place.right() + padding() / 2, 0, 0, 0)),
                Qt::AlignVCenter | Qt::AlignLeading, text());
        }
        if (hasFocus()) {
            presentation::paintFocusRing(&painter, rect(), colors);
        }
    }

private:
    static int padding() { return scaled(8); }
    static int sign() { return scaled(12); }
};

} // namespace

CardChips::CardChips(QWidget *parent)
    : QWidget(parent)
    , m_add(new AddChip(this))
{
    m_add->hide();
    connect(m_add, &QAbstractButton::clicked, this,
            [this] { Q_EMIT addRequested(m_add->mapToGlobal(m_add->rect().bottomLeft())); });
    setObjectName(QStringLiteral("chips"));
    new FlowLayout(scaled(6), this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardChips::setChips(const QList<Chip> &chips)
{
    if (chips != m_chips) {
        m_chips = chips;
        arrange();
    }
}

void CardChips::setAddable(bool isAddable)
{
    if (isAddable == m_add->isHidden()) {
        m_add->setVisible(isAddable);
        arrange();
    }
}

void CardChips::arrange()
{
    while (const QLayoutItem *item = layout()->takeAt(0)) {
        if (item->widget() != m_add) {
            delete item->widget();
        }
        delete item;
    }
    QStringList names;
    for (const Chip &chip : std::as_const(m_chips)) {
        auto *widget = new ChipWidget(chip, this);
        layout()->addWidget(widget);
        widget->show();
        names.append(chip.name);
    }
    if (!m_add->isHidden()) {
        m_add->setText(m_chips.isEmpty() ? tr("Category") : QString());
        layout()->addWidget(m_add);
    }
    setAccessibleName(tr("Categories: %1").arg(names.join(QStringLiteral(", "))));
    setHidden(m_chips.isEmpty() && m_add->isHidden());
    updateGeometry();
    layout()->activate(); // also where the size stays
}

} // namespace ui
