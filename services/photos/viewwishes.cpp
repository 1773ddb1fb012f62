#include "services/photos/viewwishes.h"

#include <algorithm>

namespace photos {

bool ViewWishes::isKnown(const QObject *view) const
{
    return std::ranges::find(m_wishes, view, &Wishes::view) != m_wishes.end();
}

void ViewWishes::set(const QObject *view, const domain::ContactKeys &contacts)
{
    forget(view);
    m_wishes.prepend({view, contacts});
}

void ViewWishes::forget(const QObject *view)
{
    m_wishes.removeIf([view](const Wishes &each) { return each.view == view; });
}

domain::ContactKeys ViewWishes::all(qsizetype maximum) const
{
    domain::ContactKeys all;
    for (const Wishes &each : m_wishes) {
        all.append(each.contacts.mid(0, maximum - all.size()));
    }
    return all;
}

} // namespace photos
