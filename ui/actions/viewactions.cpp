#include "ui/actions/viewactions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace ui {

using presentation::ThemeChoice;

ViewActions::ViewActions(presentation::Theme &theme, ContactListPane &list, Panes &panes,
                         QWidget *window)
    : QObject(window)
    , m_theme(theme)
    , m_list(list)
    , m_window(window)
{
    addThemes();
    addDensities();
    addOrders();
    addSteps(panes);
    showState();
}

QAction *ViewActions::add(const char *objectName, const QString &text,
                          const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    action->setShortcuts(shortcuts);
    m_window->addAction(action);
    return action;
}

QAction *ViewActions::addChoice(QActionGroup *group, const char *objectName, const QString &text)
{
    QAction *action = add(objectName, text, {});
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

void ViewActions::addThemes()
{
    auto *group = new QActionGroup(this);
    m_themes = {{ThemeChoice::System, addChoice(group, "themeSystem", tr("As the &system"))},
                {ThemeChoice::Light, addChoice(group, "themeLight", tr("&Light"))},
                {ThemeChoice::Dark, addChoice(group, "themeDark", tr("&Dark"))}};
    for (const auto &choice : std::as_const(m_themes)) {
        connect(choice.action, &QAction::triggered, this,
                [this, value = choice.value] { m_theme.apply(value, m_theme.controlStyle()); });
    }
}

void ViewActions::addDensities()
{
    auto *group = new QActionGroup(this);
    m_densities = {
        {Density::Comfortable, addChoice(group, "densityComfortable", tr("&Comfortable"))},
        {Density::TwoLines, addChoice(group, "densityTwoLines", tr("&Two lines"))},
        {Density::OneLine, addChoice(group, "densityOneLine", tr("&One line"))}};
    for (const auto &choice : std::as_const(m_densities)) {
        connect(choice.action, &QAction::triggered, this,
                [this, value = choice.value] { m_list.view().setDensity(value); });
    }
}

void ViewActions::addOrders()
{
    auto *sorts = new QActionGroup(this);
    m_sorts = {{store::SortBy::Name, addChoice(sorts, "sortByName", tr("By &name"))},
               {store::SortBy::Company, addChoice(sorts, "sortByCompany", tr("By &company"))},
               {store::SortBy::Email, addChoice(sorts, "sortByEmail", tr("By &e-mail"))}};
    for (const auto &choice : std::as_const(m_sorts)) {
        connect(choice.action, &QAction::triggered, this,
                [this, value = choice.value] { m_list.setSorting(value, m_list.sortOrder()); });
    }
    auto *orders = new QActionGroup(this);
    m_orders = {{Qt::AscendingOrder, addChoice(orders, "sortAscending", tr("&Ascending"))},
                {Qt::DescendingOrder, addChoice(orders, "sortDescending", tr("&Descending"))}};
    for (const auto &choice : std::as_const(m_orders)) {
        connect(choice.action, &QAction::triggered, this,
                [this, value = choice.value] { m_list.setSorting(m_list.sortBy(), value); });
    }
}

void ViewActions::addSteps(Panes &panes)
{
    QAction *next = add("nextContact", tr("Ne&xt contact"), {QKeySequence(tr("Alt+Down"))});
    QAction *previous =
        add("previousContact", tr("&Previous contact"), {QKeySequence(tr("Alt+Up"))});
    QAction *nextPane = add("nextPane", tr("Next pa&ne"), {QKeySequence(tr("F6"))});
    QAction *previousPane =
        add("previousPane", tr("Pre&vious pane"), {QKeySequence(tr("Shift+F6"))});
    QAction *tree = add("focusTree", tr("Go to &folders"), {QKeySequence(tr("Alt+1"))});
    QAction *list = add("focusList", tr("Go to the &list"), {QKeySequence(tr("Alt+2"))});
    QAction *detail = add("focusDetail", tr("Go to the c&ontact"), {QKeySequence(tr("Alt+3"))});
    m_steps = {next, previous, nextPane, previousPane, tree, list, detail};

    connect(next, &QAction::triggered, this, [this] { stepRow(1); });
    connect(previous, &QAction::triggered, this, [this] { stepRow(-1); });
    connect(nextPane, &QAction::triggered, &panes,
            [&panes] { panes.stepFocus(Panes::Step::Next); });
    connect(previousPane, &QAction::triggered, &panes,
            [&panes] { panes.stepFocus(Panes::Step::Previous); });
    connect(tree, &QAction::triggered, &panes, [&panes] { panes.focusPane(Panes::Pane::Tree); });
    connect(list, &QAction::triggered, &panes, [&panes] { panes.focusPane(Panes::Pane::List); });
    connect(detail, &QAction::triggered, &panes,
            [&panes] { panes.focusPane(Panes::Pane::Detail); });
}

void ViewActions::stepRow(int step)
{
    m_list.view().selectRow(m_list.view().currentIndex().row() + step);
}

void ViewActions::showState()
{
    for (const auto &choice : std::as_const(m_themes)) {
        choice.action->setChecked(choice.value == m_theme.choice());
    }
    for (const auto &choice : std::as_const(m_densities)) {
        choice.action->setChecked(choice.value == m_list.view().density());
    }
    for (const auto &choice : std::as_const(m_sorts)) {
        choice.action->setChecked(choice.value == m_list.sortBy());
    }
    for (const auto &choice : std::as_const(m_orders)) {
        choice.action->setChecked(choice.value == m_list.sortOrder());
    }
}

void ViewActions::fillSortMenu(QMenu &menu) const
{
    for (const auto &choice : m_sorts) {
        menu.addAction(choice.action);
    }
    menu.addSeparator();
    for (const auto &choice : m_orders) {
        menu.addAction(choice.action);
    }
}

void ViewActions::fillMenu(QMenu &menu) const
{
    QMenu *theme = menu.addMenu(tr("&Theme"));
    for (const auto &choice : m_themes) {
        theme->addAction(choice.action);
    }
    QMenu *density = menu.addMenu(tr("&Rows"));
    for (const auto &choice : m_densities) {
        density->addAction(choice.action);
    }
    fillSortMenu(*menu.addMenu(tr("&Sort")));
    menu.addSeparator();
    menu.addActions(m_steps);
}

} // namespace ui
