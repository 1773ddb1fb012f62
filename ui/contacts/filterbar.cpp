#include "ui/contacts/filterbar.h"

#include "models/categorylistmodel.h"
#include "ui/contacts/filterchip.h"
#include "ui/contacts/flowlayout.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

using domain::ContactFilter;
using presentation::scaled;

FilterBar::FilterBar(const models::CategoryListModel &categories, QWidget *parent)
    : QWidget(parent)
    , m_categories(categories)
    , m_match(new QWidget(this))
    , m_any(addMatch(ContactFilter::Match::Any, "matchAny", tr("Any"),
                     tr("Contacts that have any of these categories")))
    , m_all(addMatch(ContactFilter::Match::All, "matchAll", tr("All"),
                     tr("Contacts that have all of these categories")))
    , m_chips(new QWidget(this))
{
    setObjectName(QStringLiteral("filterBar"));
    setAccessibleName(tr("Filter"));
    auto *match = new QHBoxLayout(m_match);
    match->setContentsMargins(0, 0, 0, 0);
    match->setSpacing(0);
    match->addWidget(m_any);
    match->addWidget(m_all);
    new FlowLayout(scaled(4), m_chips);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_chips->setSizePolicy(policy);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(16), 0, scaled(8), scaled(4));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_match, 0, Qt::AlignTop);
    layout->addWidget(m_chips, 1);
    hide();
}

QToolButton *FilterBar::addMatch(ContactFilter::Match match, const char *objectName,
                                 const QString &text, const QString &toolTip)
{
    QToolButton *button = flatButton(QLatin1String(objectName), m_match);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleDescription(toolTip);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, match] {
        ContactFilter filter = m_filter;
        filter.match = match;
        edit(filter);
    });
    return button;
}

void FilterBar::setFilter(const ContactFilter &filter, const QString &placeCategory)
{
    if (filter == m_filter && placeCategory == m_placeCategory) {
        return;
    }
    m_filter = filter;
    m_placeCategory = placeCategory;
    const bool isPlaceNamed = placeCategory.isEmpty() || filter.names(placeCategory);
    m_match->setVisible(filter.categories.size() + (isPlaceNamed ? 0 : 1) > 1);
    (filter.match == ContactFilter::Match::Any ? m_any : m_all)->setChecked(true);
    addChips();
    setHidden(filter.isEmpty());
}

void FilterBar::addChips()
{
    const bool hadFocus = m_chips->isAncestorOf(focusWidget());
    while (const QLayoutItem *item = m_chips->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the sender
        delete item;
    }
    if (!m_placeCategory.isEmpty()) {
        addCategory(m_placeCategory, Removal::Impossible);
    }
    addAmong();
    for (const QString &name : std::as_const(m_filter.categories)) {
        if (!domain::isSameCategory(name, m_placeCategory)) {
            addCategory(name, Removal::Possible);
        }
    }
    if (hadFocus && m_chips->layout()->count() > 0) {
        m_chips->layout()->itemAt(m_chips->layout()->count() - 1)->widget()->setFocus();
    }
}

void FilterBar::addCategory(const QString &name, Removal removal)
{
    const domain::CategoryColor color{m_categories.preset(name)};
    auto *chip = new FilterChip(name, presentation::color(color), m_chips);
    chip->setEnabled(removal == Removal::Possible);
    connect(chip, &QAbstractButton::clicked, this, [this, name] {
        ContactFilter filter = m_filter;
        filter.toggle(name);
        edit(filter);
    });
    m_chips->layout()->addWidget(chip);
    chip->show();
}

void FilterBar::addAmong()
{
    if (m_filter.among == ContactFilter::Among::All) {
        return;
    }
    auto *chip = new FilterChip(
        m_filter.among == ContactFilter::Among::FollowUps ? tr("Follow up") : tr("No category"),
        presentation::color(domain::CategoryColor()), m_chips);
    connect(chip, &QAbstractButton::clicked, this, [this] {
        ContactFilter filter = m_filter;
        filter.among = ContactFilter::Among::All;
        edit(filter);
    });
    m_chips->layout()->addWidget(chip);
    chip->show();
}

void FilterBar::edit(const ContactFilter &filter)
{
    if (filter != m_filter) {
        Q_EMIT filterEdited(filter);
    }
}

} // namespace ui
