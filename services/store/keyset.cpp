#include "services/store/keyset.h"

#include <algorithm>

namespace store {

void KeySet::unite(const KeySet &other)
{
    m_words.resize(std::max(m_words.size(), other.m_words.size()));
    for (size_t word = 0; word < other.m_words.size(); ++word) {
        m_words[word] |= other.m_words[word];
    }
}

void KeySet::intersect(const KeySet &other)
{
    m_words.resize(std::min(m_words.size(), other.m_words.size()));
    for (size_t word = 0; word < m_words.size(); ++word) {
        m_words[word] &= other.m_words[word];
    }
}

void KeySet::subtract(const KeySet &other)
{
    const size_t common = std::min(m_words.size(), other.m_words.size());
    for (size_t word = 0; word < common; ++word) {
        m_words[word] &= ~other.m_words[word];
    }
}

qsizetype KeySet::count() const
{
    qsizetype count = 0;
    for (const quint64 word : m_words) {
        count += std::popcount(word);
    }
    return count;
}

bool KeySet::isEmpty() const
{
    return std::ranges::all_of(m_words, [](quint64 word) { return word == 0; });
}

} // namespace store
