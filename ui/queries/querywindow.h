// Tries a query on the service of an account, for the curious and for developers, in the manner of Graph
// Explorer.
//
// Shape    a window of its own; shown with show(), deletes itself when closed. The history lives as long as
//          the window: nothing of it is written anywhere.
// Promise  Only a path can be typed: an address is reduced to its own, so nothing leaves the account's
//          service. A query that is no GET is asked about before it is sent. Headers that carry the token
//          can neither be written nor are they shown. One query at a time.
// Never    sends: sendRequested() asks for it, showAnswer() or showProblem() ends it.
// Keys     Ctrl+Enter sends, Esc closes.
// Thread   GUI thread.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/triedquery.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace ui {

class Banner;

struct QueryAccount
{
    domain::MailboxKey mailbox;
    QString name;
};

class QueryWindow : public QDialog
{
    Q_OBJECT

public:
    QueryWindow(const QList<QueryAccount> &accounts, QWidget *parent);

    void showAnswer(const domain::QueryAnswer &answer);
    void showProblem(const QString &sentence); // no answer came

Q_SIGNALS:
    void sendRequested(domain::MailboxKey account, const domain::TriedQuery &query);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Tried
    {
        domain::TriedQuery query;
        domain::QueryAnswer answer;
    };

    QWidget *makeLists();
    QWidget *makeRequest();
    QWidget *makeAnswer();
    void fill(const domain::TriedQuery &query);
    void showParts(const domain::QueryAnswer &answer);
    void send();
    void sendNow(const domain::TriedQuery &query);
    void endWaiting();

    QList<Tried> m_history; // newest first
    domain::TriedQuery m_sent;
    bool m_isWaiting = false;
    QComboBox *m_account;
    QListWidget *m_samples;
    QListWidget *m_tried;
    QComboBox *m_method;
    QLineEdit *m_path;
    QPushButton *m_send;
    QTabWidget *m_parts;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    Banner *m_banner;
    QLabel *m_status;
    QPlainTextEdit *m_answer;
    QPlainTextEdit *m_answerHeaders;
};

} // namespace ui
