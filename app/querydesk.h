// Sends what is tried in the query window, through the client of the account: its token, its gate and its
// rules about addresses hold.
//
// Promise  what was written makes the account look at once, so that the window shows it.
// Never    logs a query or an answer: diagnostics tell of it as of every request, without names.
// Thread   GUI thread.
#pragma once

#include "services/domain/result.h"
#include "services/domain/triedquery.h"

#include <QCoroTask>
#include <QObject>

namespace graph {
class GraphClient;
}
namespace ui {
class MainWindow;
class QueryWindow;
} // namespace ui

namespace app {

class Session;

class QueryDesk : public QObject
{
    Q_OBJECT

public:
    // Borrowed.
    QueryDesk(Session &session, ui::MainWindow &window, QObject *parent = nullptr);

private:
    void showWindow();

    Session &m_session;
    ui::MainWindow &m_window;
};

// Apart from any window, for tests.
QCoro::Task<domain::Result<domain::QueryAnswer>> runQuery(graph::GraphClient &client,
                                                          domain::TriedQuery query);

} // namespace app
