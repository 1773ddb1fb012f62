// What the list is narrowed to, between its header and its rows: a chip for each category, any or all of
// them.
//
// Promise  hidden while nothing is narrowed. Each chip takes itself away by a click, Space or Delete; the
//          category of the place itself stands first and stays. Any and All are offered where there are
//          several.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactfilter.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace models {
class CategoryListModel;
}

namespace ui {

class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const models::CategoryListModel &categories, QWidget *parent = nullptr);

    // `placeCategory`: of the place, empty for none.
    void setFilter(const domain::ContactFilter &filter, const QString &placeCategory);

Q_SIGNALS:
    void filterEdited(const domain::ContactFilter &filter);

private:
    enum class Removal { Possible, Impossible };

    QToolButton *addMatch(domain::ContactFilter::Match match, const char *objectName,
                          const QString &text, const QString &toolTip);
    void addChips();
    void addCategory(const QString &name, Removal removal);
    void addAmong();
    void edit(const domain::ContactFilter &filter);

    const models::CategoryListModel &m_categories;
    domain::ContactFilter m_filter;
    QString m_placeCategory;
    QWidget *m_match;
    QToolButton *m_any;
    QToolButton *m_all;
    QWidget *m_chips;
};

} // namespace ui
