// What happened in a walk, line by line: its hash always, its text where it is asked for.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>

namespace walk {

class Trail
{
public:
    enum class Keep { Hash, Text };

    explicit Trail(Keep keep)
        : m_keep(keep)
    {
    }

    void add(const QString &line)
    {
        const QByteArray bytes = line.toUtf8() + '\n';
        m_hash.addData(bytes);
        if (m_keep == Keep::Text) {
            m_text += bytes;
        }
    }

    QByteArray hash() const { return m_hash.result().toHex(); }
    const QByteArray &text() const { return m_text; }

private:
    Keep m_keep;
    QCryptographicHash m_hash{QCryptographicHash::Md5};
    QByteArray m_text;
};

} // namespace walk
