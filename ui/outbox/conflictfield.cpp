#include "ui/outbox/conflictfield.h"

#include "models/contactphotos.h"
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
constexpr int pictureSize = 96;

class ValueBox final : public QWidget
{
public:
    ValueBox(CardText *value, QLabel *picture, QWidget *parent)
        : QWidget(parent)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
        layout->addWidget(value);
        layout->addWidget(picture);
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
    , m_minePicture(plainLabel(QStringLiteral("conflictMinePicture"), this))
    , m_theirPicture(plainLabel(QStringLiteral("conflictTheirPicture"), this))
    , m_buttons(new ConflictButtons(choiceText, this))
{
    for (QLabel *picture : {m_minePicture, m_theirPicture}) {
        picture->hide();
    }
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
    layout->addWidget(new ValueBox(m_mine, m_minePicture, this), 2, 0);
    layout->addWidget(new ValueBox(m_theirs, m_theirPicture, this), 2, 1);
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
    show(m_mine, m_minePicture, conflict.values.mine, tr("%1 here").arg(title));
    show(m_theirs, m_theirPicture, conflict.values.theirs, tr("%1 on the server").arg(title));
    m_buttons->describe(title, keepBothHint(conflict));
    m_buttons->setBothOffered(canKeepBoth(conflict));
}

void ConflictField::show(CardText *text, QLabel *picture, const domain::PropertyValue &value,
                         const QString &side)
{
    const bool isEmpty = domain::isEmpty(value);
    text->setMuted(isEmpty);
    text->setValue(isEmpty ? tr("Nothing") : conflictValueText(m_conflict, value));
    text->setAccessibleName(side);
    const bool isPhoto = m_conflict.of == store::Conflict::Of::Photo && !isEmpty;
    if (!isPhoto || m_photos == nullptr) {
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const auto shown = [text, picture, ratio, side](const QImage &image) {
        QPixmap pixmap = QPixmap::fromImage(image);
        pixmap.setDevicePixelRatio(ratio);
        picture->setPixmap(pixmap);
        picture->setAccessibleName(side);
        picture->setVisible(!image.isNull()); // one that is gone is told in words
        text->setVisible(image.isNull());
    };
    m_photos->show(std::get<QString>(value), qRound(scaled(pictureSize) * ratio), this, shown);
}

} // namespace ui
