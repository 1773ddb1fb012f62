// Three-way merge of a list by its elements, each known by a key.
//
// Promise  An element that one side added is there, one that a side removed is gone, unless the other side
//          changed it meanwhile. Order: that of theirs, or of mine when only mine was reordered; what the
//          other side added stands before the element that follows it there, else at the end.
// Errors   hasClash when both sides changed the value behind one key; theirs is then in the list.
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>

namespace domain {

template <class T>
struct MergedList
{
    QList<T> list;
    bool hasClash = false;
};

namespace detail {

template <class T>
class ListMerge
{
public:
    struct Keyed
    {
        QString key;
        T value;
    };

    using Elements = QList<Keyed>;
    ListMerge(Elements base, Elements mine, Elements theirs)
        : m_base(std::move(base))
        , m_mine(std::move(mine))
        , m_theirs(std::move(theirs))
    {
        const bool followMine = isReordered(m_mine) && !isReordered(m_theirs);
        const QStringList keys = followMine ? lineUp(m_mine, m_theirs) : lineUp(m_theirs, m_mine);
        for (const QString &key : keys) {
            m_merged.list.append(settled(key));
        }
    }

    MergedList<T> take() { return std::move(m_merged); }
    // Equal keys in one list are told apart by their count.
    template <class KeyOf>
    static Elements keyed(const QList<T> &list, KeyOf keyOf)
    {
        Elements elements;
        QHash<QString, int> counts;
        for (const T &value : list) {
            const QString key = keyOf(value);
            elements.append({key + QChar(u'\0') + QString::number(counts[key]++), value});
        }
        return elements;
    }

private:
    static const T *find(const Elements &elements, const QString &key)
    {
        const auto found = std::ranges::find(elements, key, &Keyed::key);
        return found == elements.end() ? nullptr : &found->value;
    }

    // The keys of `elements` that `others` have too, in the order of `elements`.
    static QStringList common(const Elements &elements, const Elements &others)
    {
        QStringList keys;
        for (const Keyed &element : elements) {
            if (find(others, element.key) != nullptr) {
                keys.append(element.key);
            }
        }
        return keys;
    }

    bool isReordered(const Elements &side) const
    {
        return common(side, m_base) != common(m_base, side);
    }

    bool isKept(const QString &key) const
    {
        const T *base = find(m_base, key);
        const T *mine = find(m_mine, key);
        const T *theirs = find(m_theirs, key);
        // What one side removed stays when the other changed it.
        return base == nullptr || (mine != nullptr && theirs != nullptr)
            || (mine != nullptr && *mine != *base) || (theirs != nullptr && *theirs != *base);
    }

    T settled(const QString &key)
    {
        const T *base = find(m_base, key);
        const T *mine = find(m_mine, key);
        const T *theirs = find(m_theirs, key);
        if (theirs == nullptr || mine == nullptr || *mine == *theirs) {
            return theirs == nullptr ? *mine : *theirs;
        }
        if (base != nullptr && *base == *theirs) {
            return *mine;
        }
        m_merged.hasClash = m_merged.hasClash || base == nullptr || *base != *mine;
        return *theirs;
    }

    QStringList lineUp(const Elements &leading, const Elements &following) const
    {
        QStringList keys;
        for (const Keyed &element : leading) {
            if (isKept(element.key)) {
                keys.append(element.key);
            }
        }
        for (auto element = following.crbegin(); element != following.crend(); ++element) {
            if (keys.contains(element->key) || !isKept(element->key)) {
                continue;
            }
            const auto next =
                std::find_if(element.base(), following.cend(),
                             [&keys](const Keyed &later) { return keys.contains(later.key); });
            keys.insert(next == following.cend() ? keys.size() : keys.indexOf(next->key),
                        element->key);
        }
        return keys;
    }

    Elements m_base;
    Elements m_mine;
    Elements m_theirs;
    MergedList<T> m_merged;
};

} // namespace detail

template <class T, class KeyOf>
MergedList<T> mergeLists(const QList<T> &base, const QList<T> &mine, const QList<T> &theirs,
                         KeyOf keyOf)
{
    using Merge = detail::ListMerge<T>;
    return Merge(Merge::keyed(base, keyOf), Merge::keyed(mine, keyOf), Merge::keyed(theirs, keyOf))
        .take();
}

} // namespace domain
