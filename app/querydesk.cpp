#include "app/querydesk.h"

#include "app/session.h"
#include "services/graph/graphclient.h"
#include "ui/actions/toolactions.h"
#include "ui/mainwindow.h"
#include "ui/presentation/errortext.h"
#include "ui/queries/querywindow.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace app {

using domain::Result;

namespace {

// That say nothing about the answer, or more about the person than is needed.
bool isShown(const QByteArray &name)
{
    return name.compare("Set-Cookie", Qt::CaseInsensitive) != 0
        && name.compare("WWW-Authenticate", Qt::CaseInsensitive) != 0;
}

graph::Method methodOf(const QString &name)
{
    using graph::Method;
    constexpr std::array methods{std::pair(QLatin1String("POST"), Method::Post),
                                 std::pair(QLatin1String("PATCH"), Method::Patch),
                                 std::pair(QLatin1String("PUT"), Method::Put),
                                 std::pair(QLatin1String("DELETE"), Method::Delete)};
    for (const auto &[each, method] : methods) {
        if (name == each) {
            return method;
        }
    }
    return Method::Get;
}

graph::GraphRequest requestOf(const domain::TriedQuery &query)
{
    graph::GraphRequest request{.method = methodOf(query.method),
                                .path = query.path,
                                .body = query.body,
                                .contentType = QByteArrayLiteral("application/json"),
                                .headers = {},
                                .priority = graph::Priority::Interactive};
    for (const auto &[name, value] : query.headers) {
        request.headers.append({name.toUtf8(), value.toUtf8()});
    }
    return request;
}

} // namespace

QCoro::Task<Result<domain::QueryAnswer>> runQuery(graph::GraphClient &client,
                                                  domain::TriedQuery query)
{
    QElapsedTimer timer;
    timer.start();
    const Result<graph::RawAnswer> raw = co_await client.ask(requestOf(query));
    if (!raw) {
        co_return tl::unexpected(raw.error());
    }
    domain::QueryAnswer answer{.status = raw->status,
                               .duration = std::chrono::milliseconds(timer.elapsed()),
                               .headers = {},
                               .body = raw->body};
    for (const graph::Header &header : raw->headers) {
        if (isShown(header.name)) {
            answer.headers.append(
                {QString::fromLatin1(header.name), QString::fromLatin1(header.value)});
        }
    }
    co_return answer;
}

QueryDesk::QueryDesk(Session &session, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    connect(window.findChild<ui::ToolActions *>(), &ui::ToolActions::queryRequested, this,
            &QueryDesk::showWindow);
}

void QueryDesk::showWindow()
{
    if (auto *open = m_window.findChild<ui::QueryWindow *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    QList<ui::QueryAccount> accounts;
    for (const domain::Mailbox &mailbox : m_session.connections().mailboxes()) {
        accounts.append({mailbox.key, mailbox.userPrincipalName});
    }
    if (accounts.isEmpty()) {
        m_window.showError({.kind = domain::Error::Kind::SignInNeeded});
        return;
    }
    auto *window = new ui::QueryWindow(accounts, &m_window);
    connect(window, &ui::QueryWindow::sendRequested, this,
            [this, window](domain::MailboxKey mailbox, const domain::TriedQuery &query) {
                graph::GraphClient *client = m_session.connections().client(mailbox);
                if (client == nullptr) {
                    window->showProblem(
                        presentation::errorText({.kind = domain::Error::Kind::SignInNeeded}));
                    return;
                }
                QCoro::connect(
                    runQuery(*client, query), window,
                    [this, window, mailbox, query](const Result<domain::QueryAnswer> &answer) {
                        if (!answer) {
                            window->showProblem(presentation::errorText(answer.error()));
                            return;
                        }
                        window->showAnswer(*answer);
                        if (query.changesSomething()) {
                            m_session.connections().syncNow(mailbox);
                        }
                    });
            });
    window->show();
}

} // namespace app
