#pragma once

#include <QtGlobal>

namespace mailbox {

// splitmix64: the same numbers from the same start on every system and with every library.
class SeedRandom
{
public:
    explicit SeedRandom(quint64 start)
        : m_state(start)
    {
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }
    bool oneIn(int count) { return below(count) == 0; }
    bool percent(int chance) { return below(100) < chance; }

    template <typename List>
    auto pick(const List &list)
    {
        return list[below(static_cast<int>(list.size()))];
    }

private:
    quint64 m_state;
};

} // namespace mailbox
