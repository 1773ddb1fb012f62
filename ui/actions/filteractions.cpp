#include "ui/actions/filteractions.h"

#include "models/categorylistmodel.h"
#include "ui/categories/categoryicon.h"
#include "ui/contacts/contactlistpane.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QMenu>

namespace ui {

using Among = domain::ContactFilter::Among;
using Match = domain::ContactFilter::Match;

FilterActions::FilterActions(const models::CategoryListModel &categories, ContactListPane &list,
                             QWidget *window)
    : QObject(window)
    , m_categories(categories)
    , m_list(list)
    , m_window(window)
    , m_menu(std::make_unique<QMenu>(tr("&Filter")))
    , m_unlabelled(addAmong(Among::Unlabelled, "filterUnlabelled", tr("&No category")))
    , m_followUps(addAmong(Among::FollowUps, "filterFollowUps", tr("Flagged for follow &up")))
    , m_all(add("filterMatchAll", tr("Must have &all of the categories")))
    , m_none(add("filterNone", tr("&Remove filter")))
{
    m_menu->setObjectName(QStringLiteral("filterMenu"));
    m_menu->setIcon(presentation::icon(presentation::IconName::Filter));
    m_all->setCheckable(true);
    connect(m_all, &QAction::triggered, this, [this](bool isOn) {
        domain::ContactFilter filter = m_list.contactView().filter;
        filter.match = isOn ? Match::All : Match::Any;
        setFilter(filter);
    });
    connect(m_none, &QAction::triggered, this, [this] { setFilter({}); });
    connect(m_menu.get(), &QMenu::aboutToShow, this, &FilterActions::prepareMenu);
    connect(&m_list, &ContactListPane::contactViewChanged, this, &FilterActions::showState);
    prepareMenu(); // some platforms show no menu without entries
}

FilterActions::~FilterActions() = default;

QAction *FilterActions::add(const char *objectName, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    m_window->addAction(action);
    return action;
}

QAction *FilterActions::addAmong(Among among, const char *objectName, const QString &text)
{
    QAction *action = add(objectName, text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, among](bool isOn) {
        domain::ContactFilter filter = m_list.contactView().filter;
        filter.among = isOn ? among : Among::All;
        if (filter.among == Among::Unlabelled) {
            filter.categories.clear();
        }
        setFilter(filter);
    });
    return action;
}

void FilterActions::prepareMenu()
{
    const domain::ContactFilter filter = m_list.contactView().filter;
    m_menu->clear();
    for (const QString &name : m_categories.names()) {
        QAction *category = m_menu->addAction(
            categoryIcon({m_categories.preset(name)}, m_window->devicePixelRatioF()),
            QString(name).replace(u'&', QStringLiteral("&&")), this,
            [this, name] { toggle(name); });
        category->setCheckable(true);
        category->setChecked(filter.names(name));
    }
    m_menu->addSeparator();
    m_menu->addActions({m_unlabelled, m_followUps});
    m_menu->addSeparator();
    m_menu->addActions({m_all, m_none});
    showState();
}

void FilterActions::showState()
{
    const domain::ContactFilter filter = m_list.contactView().filter;
    m_unlabelled->setChecked(filter.among == Among::Unlabelled);
    m_followUps->setChecked(filter.among == Among::FollowUps);
    m_all->setChecked(filter.match == Match::All);
    m_none->setEnabled(!filter.isEmpty());
}

void FilterActions::toggle(const QString &category)
{
    domain::ContactFilter filter = m_list.contactView().filter;
    filter.toggle(category);
    if (filter.among == Among::Unlabelled) {
        filter.among = Among::All;
    }
    setFilter(filter);
}

void FilterActions::setFilter(const domain::ContactFilter &filter)
{
    domain::ContactView view = m_list.contactView();
    view.filter = filter;
    m_list.setContactView(view);
}

} // namespace ui
