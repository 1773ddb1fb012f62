#include "ui/actions/viewactions.h"

#include "models/preferences.h"
#include "ui/contacts/columnsdialog.h"
#include "ui/contacts/contacttableheader.h"
#include "ui/presentation/columntext.h"
#include "ui/presentation/fieldtext.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace ui {

using domain::GroupBy;
using domain::ViewKind;
using models::Preference;
using presentation::ThemeChoice;
using C = domain::ContactColumn;

ViewActions::ViewActions(models::Preferences &preferences, ContactListPane &list, Panes &panes,
                         QWidget *window)
    : QObject(window)
    , m_preferences(preferences)
    , m_list(list)
    , m_window(window)
{
    addThemes();
    addDensities();
    addKinds();
    addOrders();
    addGroups();
    addSteps(panes);
    followPreferences();
    connect(&list, &ContactListPane::contactViewChanged, this, [this, &panes] {
        panes.setListWidth(m_list.contactView().kind == ViewKind::List ? Panes::ListWidth::Narrow
                                                                       : Panes::ListWidth::Wide);
        showState();
    });
    ContactTableHeader &header = list.view().tableHeader();
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this,
            [this, &header](const QPoint &position) {
                auto *menu = new QMenu(&header);
                menu->setObjectName(QStringLiteral("columnMenu"));
                menu->setAttribute(Qt::WA_DeleteOnClose);
                fillColumnMenu(*menu, header.columnOf(header.logicalIndexAt(position)));
                menu->popup(header.viewport()->mapToGlobal(position));
            });
}

void ViewActions::followPreferences()
{
    const auto show = [this] {
        m_list.view().setDensity(static_cast<Density>(m_preferences.number(Preference::Density)));
        showState();
    };
    show();
    connect(&m_preferences, &models::Preferences::changed, this, [show](Preference changed) {
        if (changed == Preference::Density || changed == Preference::Theme) {
            show();
        }
    });
}

void ViewActions::change(const std::function<void(domain::ContactView &)> &edit)
{
    domain::ContactView view = m_list.contactView();
    edit(view);
    m_list.setContactView(view);
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
        connect(choice.action, &QAction::triggered, this, [this, value = choice.value] {
            m_preferences.set(Preference::Theme, static_cast<int>(value));
        });
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
        connect(choice.action, &QAction::triggered, this, [this, value = choice.value] {
            m_preferences.set(Preference::Density, static_cast<int>(value));
        });
    }
}

void ViewActions::addKinds()
{
    auto *group = new QActionGroup(this);
    const auto addKind = [&](ViewKind kind, const char *objectName, const QString &text,
                             const QString &shortcut) {
        QAction *action = addChoice(group, objectName, text);
        action->setShortcut(QKeySequence(shortcut));
        m_kinds.append({kind, action});
        connect(action, &QAction::triggered, this,
                [this, kind] { change([kind](domain::ContactView &view) { view.kind = kind; }); });
    };
    addKind(ViewKind::List, "viewList", tr("&List"), tr("Ctrl+Alt+1"));
    addKind(ViewKind::Table, "viewTable", tr("&Table"), tr("Ctrl+Alt+2"));
    addKind(ViewKind::Cards, "viewCards", tr("&Cards"), tr("Ctrl+Alt+3"));
    addKind(ViewKind::Portraits, "viewPortraits", tr("&Portraits"), tr("Ctrl+Alt+4"));
    m_columns = add("chooseColumns", tr("Choose colu&mns…"), {});
    connect(m_columns, &QAction::triggered, this, &ViewActions::chooseColumns);
}

void ViewActions::addOrders()
{
    auto *sorts = new QActionGroup(this);
    m_sorts = {{C::Name, addChoice(sorts, "sortByName", tr("By &name"))},
               {C::CompanyName, addChoice(sorts, "sortByCompany", tr("By &company"))},
               {C::JobTitle, addChoice(sorts, "sortByJobTitle", tr("By &job title"))},
               {C::EmailAddress, addChoice(sorts, "sortByEmail", tr("By &e-mail"))},
               {C::City, addChoice(sorts, "sortByCity", tr("By cit&y"))},
               {C::Folder, addChoice(sorts, "sortByFolder", tr("By &folder"))},
               {C::Birthday, addChoice(sorts, "sortByBirthday", tr("By &birthday"))}};
    for (const auto &choice : std::as_const(m_sorts)) {
        connect(choice.action, &QAction::triggered, this, [this, column = choice.value] {
            change([column](domain::ContactView &view) {
                view.sort = {{column, view.sort.value(0).order}};
            });
        });
    }
    auto *orders = new QActionGroup(this);
    m_orders = {{Qt::AscendingOrder, addChoice(orders, "sortAscending", tr("&Ascending"))},
                {Qt::DescendingOrder, addChoice(orders, "sortDescending", tr("&Descending"))}};
    for (const auto &choice : std::as_const(m_orders)) {
        connect(choice.action, &QAction::triggered, this, [this, order = choice.value] {
            change([order](domain::ContactView &view) {
                if (view.sort.isEmpty()) {
                    view.sort.append(domain::SortKey());
                }
                view.sort.first().order = order;
            });
        });
    }
}

void ViewActions::addGroups()
{
    auto *group = new QActionGroup(this);
    m_groups = {{GroupBy::None, addChoice(group, "groupByNothing", tr("&No groups"))},
                {GroupBy::Company, addChoice(group, "groupByCompany", tr("By &company"))},
                {GroupBy::Category, addChoice(group, "groupByCategory", tr("By c&ategory"))},
                {GroupBy::Folder, addChoice(group, "groupByFolder", tr("By &folder"))},
                {GroupBy::Initial, addChoice(group, "groupByInitial", tr("By &initial"))}};
    for (const auto &choice : std::as_const(m_groups)) {
        connect(choice.action, &QAction::triggered, this, [this, by = choice.value] {
            change([by](domain::ContactView &view) { view.group = by; });
        });
    }
    m_expandAll = add("expandGroups", tr("&Expand all groups"), {});
    m_collapseAll = add("collapseGroups", tr("Co&llapse all groups"), {});
    connect(m_expandAll, &QAction::triggered, this, [this] { m_list.setAllGroupsOpen(true); });
    connect(m_collapseAll, &QAction::triggered, this, [this] { m_list.setAllGroupsOpen(false); });
}

void ViewActions::chooseColumns()
{
    auto *dialog = new ColumnsDialog(m_list.contactView().columns, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        change([dialog](domain::ContactView &view) {
            view.columns = dialog->columns();
            view.kind = ViewKind::Table; // what else would one choose columns for
        });
    });
    dialog->open();
}

void ViewActions::fillColumnMenu(QMenu &menu, C column)
{
    const auto sortBy = [this, column](Qt::SortOrder order) {
        change([column, order](domain::ContactView &view) { view.sort = {{column, order}}; });
    };
    menu.addAction(tr("Sort &ascending"), this, [sortBy] { sortBy(Qt::AscendingOrder); });
    menu.addAction(tr("Sort &descending"), this, [sortBy] { sortBy(Qt::DescendingOrder); });
    menu.addSeparator();
    QMenu *groups = menu.addMenu(tr("&Group"));
    for (const auto &choice : std::as_const(m_groups)) {
        groups->addAction(choice.action);
    }
    menu.addSeparator();
    QAction *hide = menu.addAction(tr("&Hide this column"), this, [this, column] {
        change([column](domain::ContactView &view) {
            view.columns.removeIf(
                [column](const domain::ViewColumn &each) { return each.column == column; });
        });
    });
    hide->setEnabled(column != C::Name);
    QMenu *more = menu.addMenu(tr("&Columns"));
    for (const C offered : presentation::offeredColumns()) {
        QAction *each = more->addAction(presentation::columnTitle(offered));
        const QList<domain::ViewColumn> shown = m_list.contactView().columns;
        each->setCheckable(true);
        each->setChecked(std::ranges::any_of(
            shown, [offered](const domain::ViewColumn &one) { return one.column == offered; }));
        each->setEnabled(offered != C::Name);
        connect(each, &QAction::toggled, this, [this, wanted = offered](bool isOn) {
            change([wanted, isOn](domain::ContactView &view) {
                view.columns.removeIf(
                    [wanted](const domain::ViewColumn &one) { return one.column == wanted; });
                if (isOn) {
                    view.columns.append({wanted, 0});
                }
            });
        });
    }
    menu.addAction(m_columns);
}

void ViewActions::addSteps(Panes &panes)
{
    QAction *next = add("nextContact", tr("Ne&xt contact"),
                        {QKeySequence(tr("Alt+Down")), QKeySequence(tr("Ctrl+."))});
    QAction *previous = add("previousContact", tr("Pr&evious contact"),
                            {QKeySequence(tr("Alt+Up")), QKeySequence(tr("Ctrl+<"))});
    QAction *nextSection =
        add("nextSection", tr("Next &initial or group"), {QKeySequence(tr("Alt+PgDown"))});
    QAction *previousSection =
        add("previousSection", tr("Previous initial or gro&up"), {QKeySequence(tr("Alt+PgUp"))});
    QAction *letters =
        add("jumpToInitial", tr("&Jump to an initial…"), {QKeySequence(tr("Ctrl+J"))});
    QAction *nextPane =
        add("nextPane", tr("Next pa&ne"), {QKeySequence(tr("F6")), QKeySequence(tr("Ctrl+Tab"))});
    QAction *previousPane = add("previousPane", tr("Pre&vious pane"),
                                {QKeySequence(tr("Shift+F6")), QKeySequence(tr("Ctrl+Shift+Tab"))});
    QAction *tree = add("focusTree", tr("Go to fol&ders"), {QKeySequence(tr("Alt+1"))});
    QAction *list = add("focusList", tr("G&o to the list"), {QKeySequence(tr("Alt+2"))});
    QAction *detail = add("focusDetail", tr("Go to the cont&act"), {QKeySequence(tr("Alt+3"))});
    m_steps = {next,         previous, nextSection, previousSection, letters, nextPane,
               previousPane, tree,     list,        detail};

    connect(next, &QAction::triggered, this, [this] { m_list.view().selectNext(); });
    connect(previous, &QAction::triggered, this, [this] { m_list.view().selectPrevious(); });
    ContactListView *view = &m_list.view();
    connect(nextSection, &QAction::triggered, view, &ContactListView::selectNextSection);
    connect(previousSection, &QAction::triggered, view, &ContactListView::selectPreviousSection);
    connect(letters, &QAction::triggered, view, &ContactListView::openLetterStrip);
    connect(nextPane, &QAction::triggered, &panes,
            [&panes] { panes.stepFocus(Panes::Step::Next); });
    connect(previousPane, &QAction::triggered, &panes,
            [&panes] { panes.stepFocus(Panes::Step::Previous); });
    connect(tree, &QAction::triggered, &panes, [&panes] { panes.focusPane(Panes::Pane::Tree); });
    connect(list, &QAction::triggered, &panes, [&panes] { panes.focusPane(Panes::Pane::List); });
    connect(detail, &QAction::triggered, &panes,
            [&panes] { panes.focusPane(Panes::Pane::Detail); });
}

void ViewActions::showState()
{
    for (const auto &choice : std::as_const(m_themes)) {
        choice.action->setChecked(static_cast<int>(choice.value)
                                  == m_preferences.number(Preference::Theme));
        choice.action->setEnabled(!m_preferences.isManaged(Preference::Theme));
    }
    for (const auto &choice : std::as_const(m_densities)) {
        choice.action->setChecked(choice.value == m_list.view().density());
        choice.action->setEnabled(!m_preferences.isManaged(Preference::Density));
    }
    const domain::ContactView &view = m_list.contactView();
    const domain::SortKey first = view.sort.value(0);
    for (const auto &choice : std::as_const(m_kinds)) {
        choice.action->setChecked(choice.value == view.kind);
    }
    for (const auto &choice : std::as_const(m_sorts)) {
        choice.action->setChecked(choice.value == first.column);
    }
    for (const auto &choice : std::as_const(m_orders)) {
        choice.action->setChecked(choice.value == first.order);
    }
    for (const auto &choice : std::as_const(m_groups)) {
        choice.action->setChecked(choice.value == view.group);
    }
    for (QAction *action : {m_expandAll, m_collapseAll}) {
        action->setEnabled(view.group != GroupBy::None);
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
    for (const auto &choice : m_kinds) {
        menu.addAction(choice.action);
    }
    menu.addAction(m_columns);
    fillSortMenu(*menu.addMenu(tr("&Sort")));
    QMenu *groups = menu.addMenu(tr("&Group"));
    for (const auto &choice : m_groups) {
        groups->addAction(choice.action);
    }
    groups->addSeparator();
    groups->addActions({m_expandAll, m_collapseAll});
    menu.addSeparator();
    QMenu *theme = menu.addMenu(tr("T&heme"));
    for (const auto &choice : m_themes) {
        theme->addAction(choice.action);
    }
    QMenu *density = menu.addMenu(tr("&Rows"));
    for (const auto &choice : m_densities) {
        density->addAction(choice.action);
    }
    menu.addSeparator();
    menu.addActions(m_steps);
}

} // namespace ui
