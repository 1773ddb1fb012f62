#include "models/diagnostics.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/diagnostics/diagnosticsdialog.h"

#include <QTableView>

namespace widgets {

using testsupport::eventually;

class DiagnosticsWindow : public WindowFixture
{
protected:
    DiagnosticsWindow()
        : diagnostics(store)
    {
    }

    static domain::RequestRecord record(const QString &path, int status)
    {
        return {.sentAt = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC),
                .method = QStringLiteral("GET"),
                .path = path,
                .status = status,
                .duration = std::chrono::milliseconds(12),
                .requestId = QStringLiteral("r-1")};
    }

    models::Diagnostics diagnostics;
};

TEST_F(DiagnosticsWindow, ShowsTheLastRequestsNewestFirst)
{
    diagnostics.requests().add(record(QStringLiteral("/v1.0/me"), 200));
    ui::DiagnosticsDialog dialog(diagnostics);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    diagnostics.requests().add(record(QStringLiteral("/v1.0/me/contacts/…"), 0));
    const QAbstractItemModel &table = *dialog.findChild<QTableView *>()->model();
    QAbstractItemModelTester tester(dialog.findChild<QTableView *>()->model());
    const auto cell = [&table](int row, int column) {
        return table.index(row, column).data().toString();
    };
    EXPECT_EQ(cell(0, 1), QStringLiteral("GET /v1.0/me/contacts/…"));
    EXPECT_EQ(cell(0, 2), QStringLiteral("no answer"));
    EXPECT_EQ(cell(1, 1), QStringLiteral("GET /v1.0/me"));
    EXPECT_EQ(cell(1, 2), QStringLiteral("200"));
}

TEST_F(DiagnosticsWindow, KeepsNoMoreThanItSays)
{
    for (int i = 0; i < models::RequestLogModel::kept + 10; ++i) {
        diagnostics.requests().add(record(QStringLiteral("/v1.0/me"), 200 + i % 10));
    }
    EXPECT_EQ(diagnostics.requests().rowCount(), models::RequestLogModel::kept);
}

TEST_F(DiagnosticsWindow, CountsWithoutNamingAnybody)
{
    ui::DiagnosticsDialog dialog(diagnostics);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    EXPECT_TRUE(
        eventually([&] { return dialog.report().contains(QStringLiteral("contacts: 4")); }));
    for (const char *secret : {"Anna", "Berg", "Contoso", "Clients", "ada@"}) {
        EXPECT_FALSE(dialog.report().contains(QLatin1String(secret))) << secret;
    }
}

} // namespace widgets
