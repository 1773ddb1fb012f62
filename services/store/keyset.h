// A set of contacts, as one bit a key: keys are given out in order, so that 100 000 contacts are 13 kB.
//
// Thread   any; a value.
#pragma once

#include "services/domain/keys.h"

#include <bit>
#include <vector>

namespace store {

class KeySet
{
public:
    void insert(qint64 key)
    {
        const auto word = static_cast<size_t>(key) / bitsOfWord;
        if (word >= m_words.size()) {
            m_words.resize(word + 1 + word / 8);
        }
        m_words[word] |= bitOf(key);
    }

    bool contains(qint64 key) const
    {
        const auto word = static_cast<size_t>(key) / bitsOfWord;
        return word < m_words.size() && (m_words[word] & bitOf(key)) != 0;
    }

    void unite(const KeySet &other);
    void intersect(const KeySet &other);
    void subtract(const KeySet &other);
    qsizetype count() const;
    bool isEmpty() const;

    // Ascending.
    template <class Function>
    void forEach(Function function) const
    {
        for (size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 bits = m_words[word]; bits != 0; bits &= bits - 1) {
                function(static_cast<qint64>(word * bitsOfWord
                                             + static_cast<size_t>(std::countr_zero(bits))));
            }
        }
    }

private:
    static constexpr size_t bitsOfWord = 64;

    static quint64 bitOf(qint64 key) { return quint64{1} << (static_cast<quint64>(key) % 64); }

    std::vector<quint64> m_words;
};

} // namespace store
