#include "ui/contacts/cardchips.h"

#include "ui/contacts/flowlayout.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/metrics.h"

#include <QPainter>

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

} // namespace

CardChips::CardChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("chips"));
    new FlowLayout(scaled(6), this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardChips::setChips(const QList<Chip> &chips)
{
    if (chips == m_chips) {
        return;
    }
    m_chips = chips;
    while (const QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList names;
    for (const Chip &chip : chips) {
        auto *widget = new ChipWidget(chip, this);
        layout()->addWidget(widget);
        widget->show();
        names.append(chip.name);
    }
    setAccessibleName(tr("Categories: %1").arg(names.join(QStringLiteral(", "))));
    setHidden(chips.isEmpty());
    updateGeometry();
    layout()->activate(); // also where the size stays
}

} // namespace ui
