#include "services/graph/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace graph {

namespace {

constexpr int gzipOnly = 16 + MAX_WBITS;

GzipOutcome inflateAll(z_stream &stream, qint64 maximum, QByteArray &plain)
{
    std::array<char, 64 * 1024> chunk;
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        const int result = inflate(&stream, Z_NO_FLUSH);
        const auto written = static_cast<qint64>(chunk.size() - stream.avail_out);
        if (plain.size() + written > maximum) {
            return GzipOutcome::TooLarge;
        }
        plain.append(chunk.data(), written);
        if (result == Z_STREAM_END) {
            return stream.avail_in == 0 ? GzipOutcome::Whole : GzipOutcome::Corrupt;
        }
        if (result == Z_BUF_ERROR || (result == Z_OK && stream.avail_in == 0 && written == 0)) {
            return GzipOutcome::Truncated;
        }
        if (result != Z_OK) {
            return GzipOutcome::Corrupt;
        }
    }
}

} // namespace

GzipOutcome gunzip(const QByteArray &compressed, qint64 maximum, QByteArray &plain)
{
    z_stream stream{};
    // zlib's interface is not const-correct; it does not write to its input.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(compressed.constData()));
    stream.avail_in = static_cast<uInt>(compressed.size());
    plain.clear();
    if (inflateInit2(&stream, gzipOnly) != Z_OK) {
        return GzipOutcome::Corrupt;
    }
    const GzipOutcome outcome = inflateAll(stream, maximum, plain);
    inflateEnd(&stream);
    return outcome;
}

} // namespace graph
