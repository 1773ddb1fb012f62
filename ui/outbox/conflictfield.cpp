#include "ui/outbox/conflictfield.h"

#include "ui/contacts/cardtext.h"
#include "ui/outbox/conflictbuttons.h"
#include "ui/outbox/conflicttext.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"
#include "ui/widgets.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

using presentation::scaled;
using store::ConflictChoice;

namespace {

constexpr int cornerRadius = 6;

class ValueBox final : public QWidget
{
public:
    ValueBox(CardText *value, QWidget *parent)
        : QWidget(parent)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
        layout->addWidget(value);
        layout->addStretch(1);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(presentation::colorsFrom(palette()).line);
        const qreal radius = presentation::scaledF(cornerRadius);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
};

} // namespace

ConflictField::ConflictField(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(QStringLiteral("conflictTitle"), this))
    , m_mine(new CardText(QStringLiteral("conflictMine"), this))
    , m_theirs(new CardText(QStringLiteral("conflictTheirs"), this))
    , m_buttons(new ConflictButtons(choiceText, this))
{
    m_title->setFont(presentation::emphasisFont());
    QLabel *here = mutedLabel(QStringLiteral("conflictHere"), this);
    here->setText(tr("Here"));
    QLabel *there = mutedLabel(QStringLiteral("conflictThere"), this);
    there->setText(tr("On the server"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(scaled(16));
    layout->setVerticalSpacing(scaled(4));
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_title, 0, 0, 1, 2);
    layout->addWidget(here, 1, 0);
    layout->addWidget(there, 1, 1);
    layout->addWidget(new ValueBox(m_mine, this), 2, 0);
    layout->addWidget(new ValueBox(m_theirs, this), 2, 1);
    layout->setRowMinimumHeight(3, scaled(4));
    layout->addWidget(m_buttons, 4, 0, 1, 2);
    connect(m_buttons, &ConflictButtons::chosen, this,
            [this](ConflictChoice choice) { Q_EMIT chosen(conflictDecision(m_conflict, choice)); });
}

void ConflictField::setConflict(const store::Conflict &conflict)
{
    m_conflict = conflict;
    const QString title = conflictTitle(conflict);
    setObjectName(conflict.of == store::Conflict::Of::Property
                      ? domain::graphName(conflict.values.property)
                      : conflict.extension + conflict.member);
    setAccessibleName(title);
    m_title->setText(title);
    show(m_mine, conflict.values.mine, tr("%1 here").arg(title));
    show(m_theirs, conflict.values.theirs, tr("%1 on the server").arg(title));
    m_buttons->describe(title, keepBothHint(conflict));
    m_buttons->setBothOffered(canKeepBoth(conflict));
}

void ConflictField::show(CardText *text, const domain::PropertyValue &value, const QString &side)
{
    const bool isEmpty = domain::isEmpty(value);
    text->setMuted(isEmpty);
    text->setValue(isEmpty ? tr("Nothing") : conflictValueText(m_conflict, value));
    text->setAccessibleName(side);
}

} // namespace ui
