// Tells when the rows that are to be seen have been painted with what is in them.
#pragma once

#include <QObject>

class QListView;

namespace models {
class ContactListModel;
}

namespace bench {

class RowWatch : public QObject
{
    Q_OBJECT

public:
    RowWatch(QListView &list, models::ContactListModel &contacts);

    // From now on; forAnswer: not before the model has a new answer.
    void start(bool forAnswer);

Q_SIGNALS:
    void painted();

private:
    bool eventFilter(QObject *object, QEvent *event) override;
    void answered();
    bool areRowsThere() const;

    QListView &m_list;
    models::ContactListModel &m_contacts;
    bool m_isWatching = false;
    bool m_waitsForAnswer = false;
};

} // namespace bench
