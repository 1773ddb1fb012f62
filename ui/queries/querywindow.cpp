#include "ui/queries/querywindow.h"

#include "ui/accessible/announce.h"
#include "ui/banner.h"
#include "ui/presentation/metrics.h"
#include "ui/queries/jsonhighlighter.h"
#include "ui/queries/samplequeries.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

namespace {

constexpr qsizetype longestHistory = 50;
constexpr qsizetype longestShown = 2'000'000; // characters: more is no reading
const QString problemCause = QStringLiteral("problem");
const QString askCause = QStringLiteral("ask");

QPlainTextEdit *codeField(const char *objectName, const QString &name, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(name);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setTabChangesFocus(true);
    field->setLayoutDirection(Qt::LeftToRight);
    return field;
}

} // namespace

QueryWindow::QueryWindow(const QList<QueryAccount> &accounts, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_account(new QComboBox(this))
    , m_banner(new Banner(this))
{
    setObjectName(QStringLiteral("queryWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Try a query"));
    resize(scaled(1000), scaled(680));
    m_account->setObjectName(QStringLiteral("queryAccount"));
    m_account->setAccessibleName(tr("Account"));
    for (const QueryAccount &account : accounts) {
        m_account->addItem(account.name, account.mailbox.value);
    }
    auto *right = new QSplitter(Qt::Vertical, this);
    right->setChildrenCollapsible(false);
    right->setHandleWidth(scaled(8));
    right->addWidget(makeRequest());
    right->addWidget(makeAnswer());
    right->setStretchFactor(1, 2);
    auto *both = new QSplitter(Qt::Horizontal, this);
    both->setChildrenCollapsible(false);
    both->setHandleWidth(scaled(16));
    both->addWidget(makeLists());
    both->addWidget(right);
    both->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(both, 1);
    fill(sampleQueries().first().query);
    m_path->setFocus();
}

QWidget *QueryWindow::makeLists()
{
    auto *page = new QWidget(this);
    const auto list = [page](const char *objectName, const QString &name) {
        auto *made = new QListWidget(page);
        made->setObjectName(QLatin1String(objectName));
        made->setAccessibleName(name);
        made->setTextElideMode(Qt::ElideMiddle);
        return made;
    };
    m_samples = list("sampleQueries", tr("Samples"));
    m_tried = list("triedQueries", tr("History"));
    const QList<SampleQuery> samples = sampleQueries();
    for (const SampleQuery &sample : samples) {
        m_samples->addItem(sample.title);
    }
    const auto choose = [this, samples](int row) {
        if (row >= 0) {
            fill(samples.at(row).query);
        }
    };
    connect(m_samples, &QListWidget::currentRowChanged, this, choose);
    connect(m_samples, &QListWidget::itemClicked, this,
            [this, choose] { choose(m_samples->currentRow()); });
    const auto recall = [this](const QListWidgetItem *item) {
        const Tried &tried = m_history.at(m_tried->row(item));
        fill(tried.query);
        showParts(tried.answer);
    };
    connect(m_tried, &QListWidget::itemClicked, this, recall);
    connect(m_tried, &QListWidget::itemActivated, this, recall);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    const auto add = [page, layout](const char *objectName, QWidget *field, int stretch) {
        QLabel *title = mutedLabel(QLatin1String(objectName), page);
        title->setText(field->accessibleName());
        title->setBuddy(field);
        layout->addWidget(title);
        layout->addWidget(field, stretch);
    };
    add("queryAccountTitle", m_account, 0);
    add("sampleTitle", m_samples, 3);
    add("historyTitle", m_tried, 2);
    return page;
}

QWidget *QueryWindow::makeRequest()
{
    auto *page = new QWidget(this);
    m_method = new QComboBox(page);
    m_method->setObjectName(QStringLiteral("queryMethod"));
    m_method->setAccessibleName(tr("Method"));
    m_method->addItems({QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PATCH"),
                        QStringLiteral("PUT"), QStringLiteral("DELETE")});
    m_path = new QLineEdit(page);
    m_path->setObjectName(QStringLiteral("queryPath"));
    m_path->setAccessibleName(tr("Path"));
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_send = new QPushButton(tr("&Send"), page);
    m_send->setObjectName(QStringLiteral("sendQuery"));
    m_send->setDefault(true);
    m_send->setToolTip(tr("Send the query (Ctrl+Enter)"));
    m_headers = codeField("queryHeaders", tr("Headers"), page);
    m_headers->setPlaceholderText(QStringLiteral("Prefer: odata.maxpagesize=10"));
    m_body = codeField("queryBody", tr("Body"), page);
    new JsonHighlighter(m_body->document());
    m_parts = new QTabWidget(page);
    m_parts->setObjectName(QStringLiteral("queryParts"));
    m_parts->addTab(m_body, tr("Body"));
    m_parts->addTab(m_headers, tr("Headers"));
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(m_method);
    line->addWidget(m_path, 1);
    line->addWidget(m_send);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addLayout(line);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_banner);
    connect(m_send, &QPushButton::clicked, this, &QueryWindow::send);
    return page;
}

QWidget *QueryWindow::makeAnswer()
{
    auto *page = new QWidget(this);
    m_status = plainLabel(QStringLiteral("queryStatus"), page);
    m_status->setMinimumHeight(scaled(24)); // in letters of every kind
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer = codeField("queryAnswer", tr("Answer"), page);
    m_answer->setReadOnly(true);
    new JsonHighlighter(m_answer->document());
    m_answerHeaders = codeField("answerHeaders", tr("Headers of the answer"), page);
    m_answerHeaders->setReadOnly(true);
    auto *parts = new QTabWidget(page);
    parts->setObjectName(QStringLiteral("answerParts"));
    parts->addTab(m_answer, tr("Answer"));
    parts->addTab(m_answerHeaders, tr("Headers"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_status);
    layout->addWidget(parts, 1);
    return page;
}

void QueryWindow::fill(const domain::TriedQuery &query)
{
    m_banner->dismiss(askCause);
    m_method->setCurrentText(query.method);
    m_path->setText(query.path);
    m_path->setCursorPosition(0);
    m_headers->setPlainText(headerText(query.headers));
    m_body->setPlainText(QString::fromUtf8(query.body));
    m_parts->setCurrentWidget(query.headers.isEmpty() ? m_body : m_headers);
}

void QueryWindow::send()
{
    if (m_isWaiting) {
        return;
    }
    m_banner->dismiss(problemCause);
    m_banner->dismiss(askCause);
    const auto headers = headersFrom(m_headers->toPlainText());
    const QString path = queryPath(m_path->text());
    if (path.isEmpty() || !headers) {
        m_banner->show({problemCause,
                        NoticeKind::Problem,
                        path.isEmpty()
                            ? tr("Write the path of a query, as /v1.0/me/contacts.")
                            : tr("Headers are written as “Name: value”, one a line. Those of the "
                                 "sign-in and of the connection are Kartei's own."),
                        {}});
        return;
    }
    m_path->setText(path); // as it goes out
    const bool hasBody = m_method->currentText() != QLatin1String("GET");
    const domain::TriedQuery query{m_method->currentText(), path, *headers,
                                   hasBody ? m_body->toPlainText().trimmed().toUtf8()
                                           : QByteArray()};
    if (!query.changesSomething()) {
        sendNow(query);
        return;
    }
    m_banner->show({askCause,
                    NoticeKind::Warning,
                    tr("This query can change or delete what is in the account %1.")
                        .arg(m_account->currentText()),
                    {{tr("Send %1").arg(query.method), [this, query] { sendNow(query); }},
                     {tr("Do not send"), [this] { m_path->setFocus(); }}}});
}

void QueryWindow::sendNow(const domain::TriedQuery &query)
{
    m_sent = query;
    m_isWaiting = true;
    m_send->setEnabled(false);
    m_status->setText(tr("Waiting for the answer…"));
    m_answer->clear();
    m_answerHeaders->clear();
    Q_EMIT sendRequested({m_account->currentData().toLongLong()}, query);
}

void QueryWindow::endWaiting()
{
    m_isWaiting = false;
    m_send->setEnabled(true);
}

void QueryWindow::showAnswer(const domain::QueryAnswer &answer)
{
    endWaiting();
    m_history.prepend({m_sent, answer});
    m_tried->insertItem(
        0, QStringLiteral("%1 %2 %3").arg(m_sent.method).arg(answer.status).arg(m_sent.path));
    if (m_history.size() > longestHistory) {
        m_history.removeLast();
        delete m_tried->takeItem(m_tried->count() - 1);
    }
    showParts(answer);
    announce(m_status, m_status->text());
}

void QueryWindow::showParts(const domain::QueryAnswer &answer)
{
    //: the status of an answer, how long it took, and how much it was: "200 · 35 ms · 12 kB"
    m_status->setText(tr("%1 · %2 ms · %3")
                          .arg(answer.status)
                          .arg(QLocale().toString(qlonglong(answer.duration.count())),
                               QLocale().formattedDataSize(answer.body.size())));
    m_answer->setPlainText(readableJson(answer.body).left(longestShown));
    m_answerHeaders->setPlainText(headerText(answer.headers));
}

void QueryWindow::showProblem(const QString &sentence)
{
    endWaiting();
    m_status->clear();
    m_banner->show({problemCause, NoticeKind::Problem, sentence, {}});
}

void QueryWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ControlModifier) != 0) {
        send();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace ui
