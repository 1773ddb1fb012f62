#include "ui/queries/querywindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace ui {

namespace {

class QueryWindowTest : public testing::Test
{
protected:
    QueryWindowTest()
        : window(new QueryWindow({{{1}, QStringLiteral("me@x")}}, nullptr))
    {
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(
            window.get(), &QueryWindow::sendRequested,
            [this](domain::MailboxKey, const domain::TriedQuery &query) { sent.append(query); });
        window->QWidget::show();
    }

    template <class Widget>
    Widget *find(const char *name) const
    {
        auto *widget = window->findChild<Widget *>(QLatin1String(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    void choose(int sample) { find<QListWidget>("sampleQueries")->setCurrentRow(sample); }
    void send() { find<QAbstractButton>("sendQuery")->click(); }

    QAbstractButton *button(const QString &text) const
    {
        for (auto *each : window->findChildren<QAbstractButton *>(QStringLiteral("noticeButton"))) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    std::unique_ptr<QueryWindow> window;
    QList<domain::TriedQuery> sent;
};

} // namespace

TEST_F(QueryWindowTest, SendsAReadingQueryAtOnceAndShowsItsAnswer)
{
    send();
    ASSERT_EQ(sent.size(), 1);
    EXPECT_EQ(sent.first().path, QStringLiteral("/v1.0/me/contacts"));
    send(); // one at a time
    EXPECT_EQ(sent.size(), 1);
    window->showAnswer({.status = 200,
                        .duration = std::chrono::milliseconds(35),
                        .headers = {{QStringLiteral("ETag"), QStringLiteral("x")}},
                        .body = R"({"value":[1]})"});
    EXPECT_TRUE(find<QLabel>("queryStatus")->text().startsWith(QStringLiteral("200 · 35 ms")));
    EXPECT_TRUE(find<QPlainTextEdit>("queryAnswer")->toPlainText().contains(u'\n'));
    EXPECT_EQ(find<QPlainTextEdit>("answerHeaders")->toPlainText(), QStringLiteral("ETag: x"));
    EXPECT_EQ(find<QListWidget>("triedQueries")->count(), 1);
}

TEST_F(QueryWindowTest, AsksBeforeAWritingQuery)
{
    choose(2);
    send();
    EXPECT_TRUE(sent.isEmpty());
    ASSERT_NE(button(QStringLiteral("Send POST")), nullptr);
    button(QStringLiteral("Do not send"))->click();
    EXPECT_TRUE(sent.isEmpty());
    send();
    button(QStringLiteral("Send POST"))->click();
    ASSERT_EQ(sent.size(), 1);
    EXPECT_TRUE(sent.first().body.contains("Pavel"));
}

TEST_F(QueryWindowTest, RefusesHeadersOfTheProgramsOwn)
{
    find<QPlainTextEdit>("queryHeaders")->setPlainText(QStringLiteral("Authorization: Bearer x"));
    send();
    EXPECT_TRUE(sent.isEmpty());
}

TEST_F(QueryWindowTest, BringsBackAQueryOfTheHistoryWithItsAnswer)
{
    send();
    window->showAnswer({.status = 200, .body = R"({"first":1})"});
    choose(3);
    send();
    window->showAnswer({.status = 200, .body = R"({"second":2})"});
    auto *history = find<QListWidget>("triedQueries");
    Q_EMIT history->itemActivated(history->item(1));
    EXPECT_EQ(find<QLineEdit>("queryPath")->text(), QStringLiteral("/v1.0/me/contacts"));
    EXPECT_TRUE(
        find<QPlainTextEdit>("queryAnswer")->toPlainText().contains(QStringLiteral("first")));
}

TEST_F(QueryWindowTest, SaysWhyNoAnswerCame)
{
    send();
    window->showProblem(QStringLiteral("No connection."));
    EXPECT_TRUE(find<QAbstractButton>("sendQuery")->isEnabled());
    send();
    EXPECT_EQ(sent.size(), 2);
}

} // namespace ui
