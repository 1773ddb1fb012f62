#include "services/graph/oneshotupload.h"

#include <algorithm>
#include <cstring>

namespace graph {

OneShotUpload::OneShotUpload(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotUpload::bytesAvailable() const
{
    return m_body.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotUpload::readData(char *data, qint64 maximum)
{
    if (atEnd()) {
        return -1;
    }
    const qint64 length = std::min<qint64>(maximum, m_body.size() - m_position);
    std::memcpy(data, m_body.constData() + m_position, static_cast<size_t>(length));
    m_position += length;
    return length;
}

qint64 OneShotUpload::writeData(const char *, qint64)
{
    return -1;
}

} // namespace graph
