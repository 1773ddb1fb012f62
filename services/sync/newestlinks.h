// The tokens of rounds that brought nothing, which the store did not write (store/quietlink.h).
//
// Shape    Each by the link that is stored for the same folder, which brings at least as much.
// Thread   that of its owner.
#pragma once

#include <QHash>
#include <QString>

namespace syncing {

class NewestLinks
{
public:
    QString of(const QString &stored) const { return m_links.value(stored, stored); }

    // After a round from `stored`; empty: what the store has now is the newest.
    void note(const QString &stored, const QString &keptBack)
    {
        if (keptBack.isEmpty()) {
            m_links.remove(stored);
        } else {
            m_links.insert(stored, keptBack);
        }
    }

private:
    QHash<QString, QString> m_links;
};

} // namespace syncing
