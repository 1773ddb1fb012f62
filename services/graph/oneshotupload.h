// A request body that can be read once.
//
// Qt's network manager sends a request again by itself when the connection breaks before the
// answer: a create reached the server twice, or four times. It cannot when the body cannot be
// rewound: then the reply ends with ContentReSendError and the decision is ours.
//
// Promise  Sequential, reset() always fails. Use with DoNotBufferUploadDataAttribute and an
// explicit
//          Content-Length. Must live until the reply has finished.
#pragma once

#include <QIODevice>

namespace graph {

class OneShotUpload : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotUpload(QByteArray body, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position == m_body.size(); }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 length) override;

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace graph
