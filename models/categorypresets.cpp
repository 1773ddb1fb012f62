#include "models/categorypresets.h"

#include "services/store/store.h"

namespace models {

CategoryPresets::CategoryPresets(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &store::Store::changed, this, [this](const domain::ChangeSet &changes) {
        if (changes.categoriesChanged || changes.accountsChanged) {
            reload();
        }
    });
    reload();
}

int CategoryPresets::preset(const QString &categoryName) const
{
    return m_presets.value(categoryName, -1);
}

QList<int> CategoryPresets::presets(const QStringList &categoryNames) const
{
    QList<int> found;
    found.reserve(categoryNames.size());
    for (const QString &name : categoryNames) {
        found.append(preset(name));
    }
    return found;
}

void CategoryPresets::reload()
{
    QCoro::connect(m_store.read(&store::categoryList), this,
                   [this](const domain::Result<store::CategoryList> &list) {
                       if (list) {
                           apply(*list);
                       }
                   });
}

void CategoryPresets::apply(const store::CategoryList &list)
{
    QHash<QString, int> presets;
    for (const domain::OutlookCategory &category : list.categories) {
        if (!presets.contains(category.displayName)) {
            presets.insert(category.displayName, category.color.preset);
        }
    }
    if (presets != m_presets) {
        m_presets = std::move(presets);
        Q_EMIT changed();
    }
}

} // namespace models
