// Which of the 25 colours a category name has, over all mailboxes; the first mailbox that knows a
// name wins.
//
// Promise  Follows the list. preset() never waits: -1 until its first answer, and for unknown names.
// Thread   GUI thread.
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

namespace models {

class CategoryListModel;

class CategoryPresets : public QObject
{
    Q_OBJECT

public:
    explicit CategoryPresets(const CategoryListModel &categories, QObject *parent = nullptr);

    int preset(const QString &categoryName) const;
    QList<int> presets(const QStringList &categoryNames) const;

Q_SIGNALS:
    void changed();

private:
    void follow();

    const CategoryListModel &m_categories;
    QHash<QString, int> m_presets; // the painting of rows asks for each of their names
};

} // namespace models
