// Which of the 25 colours a category name has, over all mailboxes; the first mailbox that knows a
// name wins.
//
// Promise  Follows the store. preset() never waits: -1 until the first answer, and for unknown
// names. Thread   GUI thread.
#pragma once

#include "services/domain/changeset.h"
#include "services/store/contactrows.h"

#include <QHash>
#include <QObject>

namespace store {
class Store;
}

namespace models {

class CategoryPresets : public QObject
{
    Q_OBJECT

public:
    explicit CategoryPresets(store::Store &store, QObject *parent = nullptr);

    int preset(const QString &categoryName) const;
    QList<int> presets(const QStringList &categoryNames) const;

Q_SIGNALS:
    void changed();

private:
    void reload();
    void apply(const store::CategoryList &list);

    store::Store &m_store;
    QHash<QString, int> m_presets;
};

} // namespace models
