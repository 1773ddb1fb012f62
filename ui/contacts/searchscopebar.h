// Where a search looks: in the place that is open, in its mailbox, or everywhere.
//
// Promise  offers only what differs; hidden where there is nothing to choose.
// Thread   GUI thread.
#pragma once

#include "ui/place.h"

#include <QWidget>

class QToolButton;

namespace ui {

enum class SearchScope { Place, Mailbox, Everywhere };

// The place as a search sees it: everywhere is "All contacts", and so on.
Place searchedPlace(Place place, SearchScope scope);

class SearchScopeBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchScopeBar(QWidget *parent = nullptr);

    void setPlace(const Place &place); // back to the place
    void setSearching(bool isSearching);
    SearchScope scope() const { return m_scope; }
    void setScope(SearchScope scope);

Q_SIGNALS:
    void scopeChanged(ui::SearchScope scope);

private:
    QToolButton *addChoice(SearchScope scope, const char *objectName, const QString &toolTip);
    void showWhatDiffers();

    SearchScope m_scope = SearchScope::Place;
    bool m_isSearching = false;
    bool m_isEverything = true; // the place is
    bool m_isMailbox = false;
    bool m_hasMailbox = false;
    QToolButton *m_place;
    QToolButton *m_mailbox;
    QToolButton *m_everywhere;
};

} // namespace ui
