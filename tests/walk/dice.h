// Everything random of a walk, from one seed.
#pragma once

#include <QStringList>

#include <random>

namespace walk {

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_numbers(seed)
    {
    }

    int below(int limit) { return int(m_numbers() % quint32(limit)); } // the same everywhere
    bool oneIn(int times) { return below(times) == 0; }

    template <class List>
    auto anyOf(const List &list)
    {
        return list[below(int(list.size()))];
    }

    template <class List>
    void shuffle(List &list)
    {
        for (qsizetype i = list.size(); i > 1; --i) {
            std::swap(list[i - 1], list[below(int(i))]);
        }
    }

private:
    std::mt19937 m_numbers;
};

} // namespace walk
