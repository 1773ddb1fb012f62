// How things are shown: theme, density, order; and the keys that go from pane to pane and row to row.
//
// Promise  the checked entries tell the state at any time; choosing one takes effect at once.
// Thread   GUI thread.
#pragma once

#include "ui/contacts/contactlistpane.h"
#include "ui/panes.h"
#include "ui/presentation/theme.h"

#include <QHash>

class QAction;
class QActionGroup;
class QMenu;

namespace ui {

class ViewActions : public QObject
{
    Q_OBJECT

public:
    ViewActions(presentation::Theme &theme, ContactListPane &list, Panes &panes, QWidget *window);

    void fillMenu(QMenu &menu) const;
    void fillSortMenu(QMenu &menu) const;
    void showState(); // after something else than a menu changed theme, density or order

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
    void addOrders();
    void addSteps(Panes &panes);
    void stepRow(int step);

    presentation::Theme &m_theme;
    ContactListPane &m_list;
    QWidget *m_window;
    QList<Choice<presentation::ThemeChoice>> m_themes;
    QList<Choice<Density>> m_densities;
    QList<Choice<store::SortBy>> m_sorts;
    QList<Choice<Qt::SortOrder>> m_orders;
    QList<QAction *> m_steps;
};

} // namespace ui
