#include "ui/contacts/cardflag.h"

#include "models/daychange.h"
#include "ui/presentation/followuptext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

using presentation::IconName;
using presentation::scaled;
using presentation::Tint;
using Status = domain::FollowupFlag::Status;

CardFlag::CardFlag(QWidget *parent)
    : QWidget(parent)
    , m_text(flatButton(QStringLiteral("flagText"), this))
    , m_complete(flatButton(QStringLiteral("flagComplete"), this))
{
    setObjectName(QStringLiteral("cardFlag"));
    m_text->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_text->setToolTip(tr("Change the follow-up"));
    m_text->setFocusPolicy(Qt::StrongFocus);
    m_complete->setIcon(presentation::icon(IconName::Check));
    m_complete->setToolTip(tr("Mark as complete"));
    m_complete->setAccessibleName(tr("Mark the follow-up as complete"));
    m_complete->setFocusPolicy(Qt::StrongFocus);
    connect(m_text, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_text->mapToGlobal(m_text->rect().bottomLeft())); });
    connect(m_complete, &QToolButton::clicked, this, &CardFlag::completeRequested);
    connect(new models::DayChange(this), &models::DayChange::dayChanged, this,
            [this] { setFlag(m_flag); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(4));
    layout->addWidget(m_text);
    layout->addWidget(m_complete);
    layout->addStretch(1);
    hide();
}

void CardFlag::setFlag(const domain::FollowupFlag &flag)
{
    m_flag = flag;
    const QDate today = QDate::currentDate();
    const bool isOverdue = presentation::isOverdue(flag.status, flag.due, today);
    const bool isOpen = flag.status == Status::Flagged;
    m_text->setText(presentation::flagText(flag, today));
    m_text->setIcon(presentation::icon(isOverdue    ? IconName::FlagFilled
                                           : isOpen ? IconName::Flag
                                                    : IconName::Check,
                                       isOverdue    ? Tint::Danger
                                           : isOpen ? Tint::Accent
                                                    : Tint::Good));
    const presentation::Colors colors = presentation::colorsFrom(palette());
    QPalette words = palette();
    words.setColor(QPalette::ButtonText, isOverdue ? colors.danger : colors.text);
    m_text->setPalette(words);
    m_complete->setVisible(isOpen);
    setHidden(flag.status == Status::NotFlagged);
}

} // namespace ui
