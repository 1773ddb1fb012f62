// How things are shown: theme, density, kind of view, columns, order, groups; and the keys that go from pane to pane and row to row.
//
// Promise  the checked entries tell the state at any time; choosing one takes effect at once.
// Thread   GUI thread.
#pragma once

#include "ui/contacts/contactlistpane.h"
#include "ui/panes.h"
#include "ui/presentation/theme.h"

#include <QObject>

#include <functional>

class QAction;
class QActionGroup;
class QMenu;

namespace models {
class Preferences;
}

namespace ui {

class ViewActions : public QObject
{
    Q_OBJECT

public:
    ViewActions(models::Preferences &preferences, ContactListPane &list, Panes &panes,
                QWidget *window);

    void fillMenu(QMenu &menu) const;
    void fillSortMenu(QMenu &menu) const;
    void showState(); // after something else than a menu changed theme, density or view

private:
    template <class Value>
    struct Choice
    {
        Value value;
        QAction *action;
    };

    QAction *add(const char *objectName, const QString &text, const QList<QKeySequence> &shortcuts);
    QAction *addChoice(QActionGroup *group, const char *objectName, const QString &text);
    void addThemes();
    void addDensities();
    void followPreferences();
    void addKinds();
    void addOrders();
    void addGroups();
    void addSteps(Panes &panes);
    void change(const std::function<void(domain::ContactView &)> &edit);
    void chooseColumns();
    void fillColumnMenu(QMenu &menu, domain::ContactColumn column);

    models::Preferences &m_preferences;
    ContactListPane &m_list;
    QWidget *m_window;
    QList<Choice<presentation::ThemeChoice>> m_themes;
    QList<Choice<Density>> m_densities;
    QList<Choice<domain::ViewKind>> m_kinds;
    QList<Choice<domain::ContactColumn>> m_sorts;
    QList<Choice<Qt::SortOrder>> m_orders;
    QList<Choice<domain::GroupBy>> m_groups;
    QAction *m_columns = nullptr;
    QAction *m_expandAll = nullptr;
    QAction *m_collapseAll = nullptr;
    QList<QAction *> m_steps;
};

} // namespace ui
