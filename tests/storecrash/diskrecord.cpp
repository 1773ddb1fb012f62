#include "tests/storecrash/diskrecord.h"

#include <algorithm>
#include <array>
#include <utility>

namespace store {

namespace {

using Call = ShimVfs::Call;
using Operation = ShimVfs::Operation;

constexpr qint64 sectorSize = 512;

void lay(QByteArray &file, qint64 offset, QByteArrayView bytes)
{
    if (file.size() < offset + bytes.size()) {
        file.resize(offset + bytes.size(), '\0');
    }
    std::ranges::copy(bytes, file.begin() + offset);
}

void setSize(QByteArray &file, qint64 size)
{
    file.resize(size, '\0');
}

void carryOut(QByteArray &file, const Operation &operation)
{
    if (operation.call == Call::Write) {
        lay(file, operation.offset, operation.bytes);
    } else {
        setSize(file, operation.offset);
    }
}

bool happens(QRandomGenerator &random, double chance)
{
    return random.generateDouble() < chance;
}

void carryOutPart(QByteArray &file, const Operation &operation, double chance,
                  QRandomGenerator &random)
{
    const bool isTorn = operation.call == Call::Write && random.bounded(3) == 0;
    if (!isTorn) {
        if (happens(random, chance)) {
            carryOut(file, operation);
        }
        return;
    }
    qint64 from = 0;
    while (from < operation.bytes.size()) {
        const qint64 toSectorEnd = sectorSize - (operation.offset + from) % sectorSize;
        const qint64 size = std::min<qint64>(toSectorEnd, operation.bytes.size() - from);
        if (happens(random, chance)) {
            lay(file, operation.offset + from, QByteArrayView(operation.bytes).sliced(from, size));
        }
        from += size;
    }
}

} // namespace

int DiskRecord::note(const Operation &operation)
{
    const bool isWritten = operation.call != Call::Read && operation.call != Call::Open;
    if (isWritten && !operation.file.isEmpty()) {
        Event event{.operation = operation};
        event.operation.bytes.detach();
        const bool isDeleted = operation.call == Call::Delete;
        if (isDeleted) {
            event.operation = {.call = Call::Truncate, .file = operation.file};
        }
        m_events.push_back(std::move(event));
        if (isDeleted && operation.offset != 0) {
            m_events.push_back({.operation = {.call = Call::Sync, .file = operation.file}});
        }
    }
    return SQLITE_OK;
}

void DiskRecord::noteFailedSync(const QByteArray &file)
{
    m_events.push_back({.operation = {.call = Call::Sync, .file = file}, .failed = true});
    m_hasFailed = true;
}

void DiskRecord::acknowledge(int step, Durability durability)
{
    m_events.push_back({.step = step, .durability = durability});
    if (std::exchange(m_hasFailed, false)) {
        m_firstPlace = m_events.size();
    }
}

void DiskRecord::cut(int cuts, QRandomGenerator &random,
                     const std::function<void(const Cut &)> &examine)
{
    QList<quint32> places;
    for (int i = 0; i < cuts; ++i) {
        const auto later = quint32(m_events.size() + 1 - m_firstPlace);
        places.append(quint32(m_firstPlace)
                      + (cuts == this->places() ? quint32(i) % later : random.bounded(later)));
    }
    std::ranges::sort(places);
    Cut state{.image = {}, .durable = m_step, .last = m_step};
    QMap<QByteArray, QList<Operation>> unsynced;
    quint32 next = 0;
    for (const quint32 place : std::as_const(places)) {
        for (; next < place; ++next) {
            const Event &event = m_events[next];
            const QByteArray &file = event.operation.file;
            if (event.step != 0) {
                state.last = event.step;
                state.durable = event.durability == Durability::Synced ? event.step : state.durable;
            } else if (event.failed) {
                unsynced.remove(file);
            } else if (event.operation.call == Call::Sync) {
                for (const Operation &operation : unsynced.take(file)) {
                    carryOut(m_synced[file], operation);
                }
            } else {
                unsynced[file].append(event.operation);
            }
        }
        constexpr std::array chances{0.0, 0.1, 0.5, 0.9, 1.0};
        const double chance = chances.at(random.bounded(quint32(chances.size())));
        state.image = m_synced;
        for (const auto &[file, operations] : unsynced.asKeyValueRange()) {
            for (const Operation &operation : operations) {
                carryOutPart(state.image[file], operation, chance, random);
            }
        }
        examine(state);
    }
}

} // namespace store
