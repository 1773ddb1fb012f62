// The floor of a first sync: the same pages over the same connection settings, fetched and thrown away.
#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace bench {

class BareDrain : public QObject
{
    Q_OBJECT

public:
    // What a first sync reads of each folder: its delta pages; or, besides them, the listing with the
    // extended properties, which no delta brings.
    enum class Scope { Pages, PagesAndExtended };

    BareDrain(QUrl root, QByteArray token, Scope scope);

    // Reads the folders, then drains every folder, three lists at a time.
    void run();

    int requests() const { return m_requests; }
    qint64 bytes() const { return m_bytes; }

Q_SIGNALS:
    void finished();

private:
    void get(const QUrl &url, void (BareDrain::*then)(const QByteArray &));
    void foldersRead(const QByteArray &body);
    void pageRead(const QByteArray &body);
    void nextFolder();

    QUrl m_root;
    QByteArray m_token;
    Scope m_scope;
    QNetworkAccessManager m_network;
    QList<QUrl> m_waiting;
    int m_running = 0;
    int m_requests = 0;
    qint64 m_bytes = 0;
};

} // namespace bench
