#include "services/store/shortgrams.h"

#include "services/store/connection.h"

#include <QtEndian>

#include <array>
#include <bit>
#include <numeric>

namespace store {

namespace {

constexpr qint64 keysOfBlock = 4096;
constexpr qsizetype bytesOfBitmap = keysOfBlock / 8;
constexpr int mostInList = 128;
constexpr qint64 bitsOfWord = 64;

// A bit for each key.
struct Block
{
    std::array<quint64, keysOfBlock / bitsOfWord> words{};

    void set(qint64 place) { words.at(wordOf(place)) |= bitOf(place); }
    void reset(qint64 place) { words.at(wordOf(place)) &= ~bitOf(place); }
    int count() const
    {
        return std::accumulate(words.begin(), words.end(), 0,
                               [](int sum, quint64 word) { return sum + std::popcount(word); });
    }
    template <class Function>
    void forEach(Function function) const
    {
        for (qint64 word = 0; word < std::ssize(words); ++word) {
            for (quint64 bits = words.at(static_cast<size_t>(word)); bits != 0; bits &= bits - 1) {
                function(word * bitsOfWord + std::countr_zero(bits));
            }
        }
    }

private:
    static size_t wordOf(qint64 place) { return static_cast<size_t>(place / bitsOfWord); }
    static quint64 bitOf(qint64 place) { return quint64{1} << (place % bitsOfWord); }
};

Block blockFrom(const QByteArray &bytes)
{
    Block block;
    if (bytes.size() == bytesOfBitmap) {
        qFromLittleEndian<quint64>(bytes.constData(), std::ssize(block.words), block.words.data());
        return block;
    }
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        block.set(qFromLittleEndian<quint16>(bytes.constData() + i) % keysOfBlock);
    }
    return block;
}

QByteArray bytesOf(const Block &block)
{
    if (block.count() <= mostInList) {
        QByteArray bytes("");
        block.forEach([&bytes](qint64 place) {
            const quint16 little = qToLittleEndian(static_cast<quint16>(place));
            bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
        });
        return bytes;
    }
    QByteArray bytes(bytesOfBitmap, Qt::Uninitialized);
    qToLittleEndian<quint64>(block.words.data(), std::ssize(block.words), bytes.data());
    return bytes;
}

template <class Change>
domain::Result<> changeBlock(Connection &connection, const QString &gram, qint64 number,
                             Change change)
{
    Block block;
    {
        Query query(connection, "SELECT bits FROM contact_gram WHERE gram = ? AND block = ?");
        if (query.run(gram, number) && query.next()) {
            block = blockFrom(query.bytes(0));
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    change(block);
    return Query(connection,
                 "INSERT OR REPLACE INTO contact_gram (gram, block, bits)"
                 " VALUES (?, ?, ?)")
        .execute(gram, number, bytesOf(block));
}

void addGramsOf(const QString &text, Grams &grams)
{
    const QList<uint> letters = text.toUcs4();
    uint before = 0; // none
    for (const uint letter : letters) {
        const bool isMark = isFieldMark(letter);
        if (letter == u'\n' || letter == u' ' || letter == 0) {
            before = 0;
            continue;
        }
        const char32_t pair[] = {before, letter};
        grams.insert(QString::fromUcs4(pair + 1, 1));
        if (before != 0) {
            grams.insert(QString::fromUcs4(pair, 2));
        }
        before = isMark ? 0 : letter;
    }
}

} // namespace

Grams gramsOf(const FoldedContact &contact)
{
    Grams grams;
    addGramsOf(contact.name, grams);
    addGramsOf(contact.details, grams);
    return grams;
}

domain::Result<> addGrams(Connection &connection, const GramKeys &grams)
{
    for (const auto &[gram, keys] : grams.asKeyValueRange()) {
        for (qsizetype first = 0; first < keys.size();) {
            const qint64 number = keys.at(first) / keysOfBlock;
            qsizetype end = first;
            while (end < keys.size() && keys.at(end) / keysOfBlock == number) {
                ++end;
            }
            const auto done = changeBlock(connection, gram, number, [&](Block &block) {
                for (qsizetype i = first; i < end; ++i) {
                    block.set(keys.at(i) % keysOfBlock);
                }
            });
            if (!done) {
                return done;
            }
            first = end;
        }
    }
    return {};
}

domain::Result<> removeGrams(Connection &connection, qint64 contact, const Grams &grams)
{
    for (const QString &gram : grams) {
        const auto done =
            changeBlock(connection, gram, contact / keysOfBlock,
                        [contact](Block &block) { block.reset(contact % keysOfBlock); });
        if (!done) {
            return done;
        }
    }
    return {};
}

domain::Result<KeySet> contactsWithGram(Connection &connection, const QString &gram)
{
    KeySet keys;
    Query query(connection, "SELECT block, bits FROM contact_gram WHERE gram = ?");
    query.run(gram);
    while (query.next()) {
        const qint64 first = query.integer(0) * keysOfBlock;
        blockFrom(query.bytes(1)).forEach([&](qint64 place) { keys.insert(first + place); });
    }
    return query.failed() ? domain::Result<KeySet>(tl::unexpected(query.error()))
                          : domain::Result<KeySet>(std::move(keys));
}

} // namespace store
