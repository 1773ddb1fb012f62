#include "app/sharedesk.h"

#include "app/session.h"
#include "models/mailboxfacts.h"
#include "services/store/accountlist.h"
#include "services/store/accounts.h"
#include "ui/accounts/accounttext.h"
#include "ui/accounts/sharedactions.h"
#include "ui/accounts/sharedmailboxdialog.h"
#include "ui/mainwindow.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/errortext.h"
#include "ui/widgets.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace app {

namespace {

QString causeOf(domain::MailboxKey mailbox)
{
    return QStringLiteral("shared/%1").arg(mailbox.value);
}

QString ownerOf(const domain::Mailbox &mailbox)
{
    return presentation::isolated(mailbox.displayName.isEmpty() ? mailbox.userPrincipalName
                                                                : mailbox.displayName);
}

} // namespace

ShareDesk::ShareDesk(Session &session, models::MailboxFacts &facts, ui::MainWindow &window,
                     QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_facts(facts)
    , m_window(window)
    , m_suggestions(session.store(), &session.people())
{
    auto *actions = window.findChild<ui::SharedActions *>();
    connect(actions, &ui::SharedActions::openRequested, this, [this] {
        QCoro::connect(m_session.store().read(&store::mailboxes), this,
                       [this](const domain::Result<QList<domain::Mailbox>> &mailboxes) {
                           if (mailboxes) {
                               showDialog(*mailboxes);
                           } else {
                               Q_EMIT failed(mailboxes.error());
                           }
                       });
    });
    connect(actions, &ui::SharedActions::closeRequested, this, &ShareDesk::askToClose);
    connect(&session, &Session::syncStateChanged, this, &ShareDesk::review);
    connect(&session, &Session::syncStateChanged, this, &ShareDesk::learnOwnerPhotos);
    learnOwnerPhotos();
}

void ShareDesk::learnOwnerPhotos()
{
    const QList<domain::Mailbox> mailboxes = m_session.mailboxes();
    for (const domain::Mailbox &mailbox : mailboxes) {
        const bool isReached =
            m_session.syncStateOf(mailbox.key).activity == domain::SyncState::Activity::Idle;
        if (!mailbox.isShared || !isReached || m_askedForPhoto.contains(mailbox.key)) {
            continue;
        }
        m_askedForPhoto.insert(mailbox.key);
        QCoro::connect(m_session.ownerPhoto(mailbox.key), this,
                       [this, key = mailbox.key](const domain::Result<QImage> &photo) {
                           if (photo) {
                               m_facts.setOwnerPhoto(key, *photo);
                           } else {
                               m_askedForPhoto.remove(key); // when it can be reached again
                           }
                       });
    }
}

void ShareDesk::showDialog(const QList<domain::Mailbox> &mailboxes)
{
    QList<domain::Mailbox> own = mailboxes;
    own.removeIf([](const domain::Mailbox &mailbox) { return mailbox.isShared; });
    if (own.isEmpty()) {
        return;
    }
    auto *dialog = new ui::SharedMailboxDialog(own, m_suggestions, ui::inFront(m_window));
    connect(dialog, &ui::SharedMailboxDialog::openRequested, this,
            [this, dialog](domain::AccountKey account, const QString &owner) {
                open(dialog, account, owner);
            });
    dialog->open();
}

void ShareDesk::open(ui::SharedMailboxDialog *dialog, domain::AccountKey account,
                     const QString &owner)
{
    QCoro::connect(
        m_session.openShared(account, owner), this,
        [this, account, dialog = QPointer(dialog)](const domain::Result<domain::Mailbox> &opened) {
            if (!opened && dialog != nullptr) {
                fail(dialog, account, opened.error());
            } else if (!opened) {
                Q_EMIT failed(opened.error());
            } else {
                if (dialog != nullptr) {
                    dialog->accept();
                }
                m_window.showMessage(
                    tr("The contacts of %1 are being read.").arg(ownerOf(*opened)));
            }
        });
}

void ShareDesk::fail(ui::SharedMailboxDialog *dialog, domain::AccountKey account,
                     const domain::Error &error)
{
    if (error.kind != domain::Error::Kind::SignInNeeded) {
        dialog->showProblem(presentation::errorText(error));
        return;
    }
    m_waiting = dialog;
    m_waitsFor = account;
    dialog->showSigningIn();
    Q_EMIT permissionNeeded(account);
}

void ShareDesk::tryAgain(domain::AccountKey account)
{
    if (m_waiting && m_waitsFor == account) {
        ui::SharedMailboxDialog *const dialog = m_waiting;
        m_waiting.clear();
        dialog->request();
    }
}

void ShareDesk::askToClose(const domain::Mailbox &mailbox)
{
    QCoro::connect(m_session.store().read(&store::pendingIn, mailbox.key), this,
                   [this, mailbox](const domain::Result<store::PendingWork> &pending) {
                       if (!pending) {
                           Q_EMIT failed(pending.error());
                       } else if (pending->isEmpty()) {
                           close(mailbox);
                       } else {
                           askToLose(mailbox, *pending);
                       }
                   });
}

void ShareDesk::askToLose(const domain::Mailbox &mailbox, const store::PendingWork &pending)
{
    auto *question = new QMessageBox(ui::inFront(m_window));
    question->setObjectName(QStringLiteral("closeSharedQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Close the mailbox of %1?").arg(ownerOf(mailbox)));
    question->setInformativeText(
        tr("This would be lost: %1. Sync first to keep it.").arg(ui::pendingText(pending)));
    QPushButton *yes = question->addButton(tr("Close it"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("closeIt"));
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this, mailbox] { close(mailbox); });
    question->open();
}

void ShareDesk::close(const domain::Mailbox &mailbox)
{
    m_window.dismissNotice(causeOf(mailbox.key));
    m_told.remove(mailbox.key);
    QCoro::connect(m_session.closeShared(mailbox.key), this,
                   [this](const domain::Result<> &closed) {
                       if (!closed) {
                           Q_EMIT failed(closed.error());
                       }
                   });
}

void ShareDesk::review()
{
    QCoro::connect(m_session.store().read(&store::mailboxes), this,
                   [this](const domain::Result<QList<domain::Mailbox>> &mailboxes) {
                       if (mailboxes) {
                           tellOf(*mailboxes);
                       }
                   });
}

void ShareDesk::tellOf(const QList<domain::Mailbox> &mailboxes)
{
    for (const domain::Mailbox &mailbox : mailboxes) {
        const auto error = m_session.syncStateOf(mailbox.key).error;
        const bool isGone = mailbox.isShared && error
            && error->kind == domain::Error::Kind::Forbidden
            && error->code == QLatin1String("not-shared");
        if (!isGone) {
            if (m_told.remove(mailbox.key)) {
                m_window.dismissNotice(causeOf(mailbox.key));
            }
            continue;
        }
        if (m_told.contains(mailbox.key)) {
            continue;
        }
        m_told.insert(mailbox.key);
        m_window.showNotice(
            {.cause = causeOf(mailbox.key),
             .kind = ui::NoticeKind::Warning,
             .text = tr("%1 does not share contacts with you any more. What was read before is "
                        "still here.")
                         .arg(ownerOf(mailbox)),
             .buttons = {{tr("Close the mailbox"), [this, mailbox] { askToClose(mailbox); }},
                         {tr("Keep it"), [] {}}}});
    }
}

} // namespace app
