#include "ui/editors/addfieldmenu.h"

#include "ui/contacts/flowlayout.h"
#include "ui/editors/editorline.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace ui {

AddFieldMenu::AddFieldMenu(QWidget *parent)
    : QWidget(parent)
    , m_more(flatButton(QStringLiteral("addMore"), this))
{
    setObjectName(QStringLiteral("addFields"));
    auto *flow = new FlowLayout(presentation::scaled(4), this);
    m_more->setText(tr("More fields"));
    m_more->setAccessibleName(tr("More fields"));
    m_more->setIcon(presentation::icon(presentation::IconName::More, presentation::Tint::Accent));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setMenu(new QMenu(m_more));
    flow->addWidget(m_more);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AddFieldMenu::addOffer(const Offer &offer)
{
    m_offers.append(offer);
    QToolButton *button = nullptr;
    if (offer.place == Place::Button) {
        button = addButton(QStringLiteral("add.") + offer.id, offer.text, this);
        // "More" stays the last one.
        layout()->removeWidget(m_more);
        layout()->addWidget(button);
        layout()->addWidget(m_more);
        connect(button, &QToolButton::clicked, this, [this, begin = offer.begin] {
            begin();
            refresh();
        });
    }
    m_buttons.append(button);
}

void AddFieldMenu::refresh()
{
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        if (m_buttons.at(i) != nullptr) {
            m_buttons.at(i)->setVisible(m_offers.at(i).isNeeded());
        }
    }
    fillMenu();
    m_more->setHidden(m_more->menu()->isEmpty());
    updateGeometry();
}

void AddFieldMenu::fillMenu()
{
    m_more->menu()->clear();
    for (const Offer &offer : std::as_const(m_offers)) {
        if (offer.place == Place::Menu && offer.isNeeded()) {
            QAction *action = m_more->menu()->addAction(offer.text, this, [this, offer] {
                offer.begin();
                refresh();
            });
            action->setObjectName(QStringLiteral("add.") + offer.id);
        }
    }
}

} // namespace ui
