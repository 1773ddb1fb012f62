#include "tests/bench/rowwatch.h"

#include "models/contactlistmodel.h"
#include "models/contactroles.h"

#include <QEvent>
#include <QListView>
#include <QTimer>

namespace bench {

RowWatch::RowWatch(QListView &list, models::ContactListModel &contacts)
    : m_list(list)
    , m_contacts(contacts)
{
    m_list.viewport()->installEventFilter(this);
    connect(&contacts, &models::ContactListModel::resultReady, this, &RowWatch::answered);
}

void RowWatch::start(bool forAnswer)
{
    m_isWatching = true;
    m_waitsForAnswer = forAnswer;
    m_list.viewport()->update(); // what changes nothing paints nothing by itself
}

void RowWatch::answered()
{
    m_waitsForAnswer = false;
    m_list.viewport()->update();
    // Another page stands in place of a list without rows.
    if (m_isWatching && m_contacts.rowCount() == 0) {
        m_isWatching = false;
        QTimer::singleShot(0, this, &RowWatch::painted);
    }
}

bool RowWatch::areRowsThere() const
{
    const QRect rect = m_list.viewport()->rect();
    const QModelIndex first = m_list.indexAt(rect.topLeft() + QPoint(1, 1));
    if (!first.isValid()) {
        return false;
    }
    const QModelIndex bottom = m_list.indexAt(rect.bottomLeft() + QPoint(1, -1));
    const int last = bottom.isValid() ? bottom.row() : m_contacts.rowCount() - 1;
    for (int row = first.row(); row <= last; ++row) {
        if (!m_contacts.index(row).data(models::LoadedRole).toBool()) {
            return false;
        }
    }
    return true;
}

bool RowWatch::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_isWatching && !m_waitsForAnswer && areRowsThere()) {
        m_isWatching = false;
        QTimer::singleShot(0, this, &RowWatch::painted); // this event is still to be dealt with
    }
    return QObject::eventFilter(object, event);
}

} // namespace bench
