#include "app/windowdoor.h"

#include <QDir>
#include <QLocalSocket>
#include <QTimer>

#include <memory>
#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 3s;
constexpr int mostCallers = 4;
const QByteArray question = QByteArrayLiteral("raise\n");
const QByteArray answer = QByteArrayLiteral("raised\n");

// On Windows the same text names a pipe.
QString doorOf(const QString &profileFolder)
{
    return QDir(profileFolder).filePath(QStringLiteral("window"));
}

} // namespace

WindowDoor::WindowDoor(const QString &profileFolder, QObject *parent)
    : QObject(parent)
{
    const QString door = doorOf(profileFolder);
    QLocalServer::removeServer(door);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostCallers);
    connect(&m_server, &QLocalServer::newConnection, this, &WindowDoor::admit);
    m_server.listen(door);
}

void WindowDoor::admit()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        caller->setReadBufferSize(question.size());
        QTimer::singleShot(patience, caller, &QObject::deleteLater);
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
            if (caller->bytesAvailable() < question.size()) {
                return;
            }
            if (caller->read(question.size()) == question) {
                Q_EMIT raiseRequested();
                caller->write(answer);
            }
            caller->disconnectFromServer();
        });
    }
}

void askToRaise(const QString &profileFolder, QObject *caller,
                const std::function<void(bool isRaised)> &then)
{
    auto *socket = new QLocalSocket(caller);
    const auto hasEnded = std::make_shared<bool>(false);
    const auto end = [socket, then, hasEnded](bool isRaised) {
        if (!std::exchange(*hasEnded, true)) {
            socket->deleteLater();
            then(isRaised);
        }
    };
    const auto fail = [end] { end(false); };
    QObject::connect(socket, &QLocalSocket::connected, socket,
                     [socket] { socket->write(question); });
    QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket, end] {
        if (socket->bytesAvailable() >= answer.size()) {
            end(socket->readAll() == answer);
        }
    });
    // Queued: a door that is not there is found out before this function returns.
    QObject::connect(socket, &QLocalSocket::errorOccurred, socket, fail, Qt::QueuedConnection);
    QTimer::singleShot(patience, socket, fail);
    socket->connectToServer(doorOf(profileFolder));
}

} // namespace app
