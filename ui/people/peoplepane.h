// The list of a mailbox's people, with a search of its own.
//
// Promise  stands where the contact list stands. The first person is selected as soon as there is one.
//          Escape clears the search; Down goes from it into the list.
// Thread   GUI thread.
#pragma once

#include "services/store/people.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace models {
class PeopleModel;
}

namespace ui {

class Banner;
class EmptyPlace;
class UniformListView;

class PeoplePane : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePane(models::PeopleModel &model, QWidget *parent = nullptr); // borrowed

    store::KnownPerson current() const;
    void setSearchText(const QString &text);
    Banner &banner() { return *m_banner; }

Q_SIGNALS:
    void personChanged(const store::KnownPerson &person);
    void opened(const store::KnownPerson &person); // Enter, double click

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showPeople();

    models::PeopleModel &m_model;
    QLineEdit *m_search;
    Banner *m_banner;
    QStackedWidget *m_place;
    UniformListView *m_view;
    EmptyPlace *m_empty;
};

} // namespace ui
