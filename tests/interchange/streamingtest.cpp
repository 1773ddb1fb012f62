// Reading card by card from a device.
#include "tests/interchange/cards.h"

#include <QBuffer>
#include <QIODevice>

#include <cstring>

namespace interchange {

namespace {

// Gives out cards without ever holding them, like a big file.
class EndlessCards : public QIODevice
{
public:
    explicit EndlessCards(qint64 cards)
        : m_left(cards * text.size())
    {
        open(QIODevice::ReadOnly);
    }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_left == 0; }

    inline static const QByteArray text = card("FN:Ada\r\nTEL;TYPE=CELL:1");

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min(most, m_left);
        for (qint64 i = 0; i < size; ++i) {
            data[i] = text.at((m_position + i) % text.size());
        }
        m_position += size;
        m_left -= size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left = 0;
    qint64 m_position = 0;
};

class BreakingDevice : public QIODevice
{
public:
    BreakingDevice() { open(QIODevice::ReadOnly); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const QByteArray text = card("FN:Ada");
        if (m_given || most < text.size()) {
            return -1;
        }
        m_given = true;
        std::memcpy(data, text.constData(), static_cast<size_t>(text.size()));
        return text.size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_given = false;
};

TEST(VCardReader, TwoHundredThousandCardsComeOneByOne)
{
    EndlessCards device(200'000);
    VCardReader reader(device);
    int contacts = 0;
    int lastLine = 0;
    while (const auto imported = reader.next()) {
        ++contacts;
        lastLine = imported->line;
    }
    EXPECT_EQ(contacts, 200'000);
    EXPECT_EQ(lastLine, 199'999 * 5 + 1);
    EXPECT_EQ(reader.takeProblems().size(), 0);
    EXPECT_EQ(reader.bytesRead(), 200'000 * EndlessCards::text.size());
}

TEST(VCardReader, ReadsNoFurtherThanTheCardsAskedFor)
{
    EndlessCards device(1'000'000);
    VCardReader reader(device);
    reader.next();
    EXPECT_EQ(reader.bytesRead() <= 64 * 1024, true);
}

TEST(VCardReader, GivesNothingMoreOnceStopped)
{
    EndlessCards device(1'000);
    std::stop_source source;
    VCardReader reader(device, source.get_token());
    EXPECT_EQ(reader.next().has_value(), true);
    source.request_stop();
    EXPECT_EQ(reader.next().has_value(), false);
    EXPECT_EQ(reader.takeProblems().size(), 0);
}

TEST(VCardReader, DeviceThatBreaksIsNamed)
{
    BreakingDevice device;
    VCardReader reader(device);
    EXPECT_EQ(reader.next().has_value(), true);
    EXPECT_EQ(reader.next().has_value(), false);
    EXPECT_EQ(reader.takeProblems(), (QList<ImportProblem>{{4, Kind::ReadFailed, {}}}));
}

TEST(VCardReader, GivesUpOnABigFileThatIsNoVCard)
{
    QBuffer buffer;
    buffer.setData(QByteArray("not a card\n").repeated(2'000'000) + EndlessCards::text);
    buffer.open(QIODevice::ReadOnly);
    VCardReader reader(buffer);
    EXPECT_EQ(reader.next().has_value(), false);
    EXPECT_EQ(reader.takeProblems(), (QList<ImportProblem>{{1, Kind::NotAVCard, {}}}));
    EXPECT_EQ(reader.bytesRead() < 3'000'000, true);
}

} // namespace

} // namespace interchange
