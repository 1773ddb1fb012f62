#include "models/categorypresets.h"

#include "models/categorylistmodel.h"

#include <utility>

namespace models {

CategoryPresets::CategoryPresets(const CategoryListModel &categories, QObject *parent)
    : QObject(parent)
    , m_categories(categories)
{
    connect(&categories, &CategoryListModel::followed, this, &CategoryPresets::follow);
    follow();
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

void CategoryPresets::follow()
{
    QHash<QString, int> presets;
    for (const domain::OutlookCategory &category : m_categories.categories()) {
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
