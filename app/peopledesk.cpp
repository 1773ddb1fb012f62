#include "app/peopledesk.h"

#include "app/session.h"
#include "services/people/peopleservice.h"
#include "services/store/contactrows.h"
#include "ui/accounts/accountactions.h"
#include "ui/contacts/searchfield.h"
#include "ui/folders/foldertreeview.h"
#include "ui/mainwindow.h"
#include "ui/panes.h"
#include "ui/people/peopleactions.h"
#include "ui/people/peopleoffer.h"
#include "ui/people/peoplepane.h"
#include "ui/people/personcard.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/metrics.h"

#include <QDialog>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

using domain::Error;
using domain::Result;
using store::KnownPerson;

namespace {

const QString askedCause = QStringLiteral("people");

} // namespace

PeopleDesk::PeopleDesk(Session &session, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
    , m_model(session.store(), session.people())
    , m_pane(new ui::PeoplePane(m_model, &window))
    , m_card(new ui::PersonCard(&window))
    , m_panes(window.findChild<ui::Panes *>())
{
    m_pane->hide();
    m_card->hide();
    auto *tree = window.findChild<ui::FolderTreeView *>();
    connect(tree, &ui::FolderTreeView::placeChanged, this, &PeopleDesk::showPlace);
    connect(&m_model, &models::PeopleModel::asked, this, &PeopleDesk::showAnswer);
    connect(m_pane, &ui::PeoplePane::personChanged, m_card, &ui::PersonCard::showPerson);
    connect(m_pane, &ui::PeoplePane::opened, m_panes, &ui::Panes::openDetail);
    connect(m_card, &ui::PersonCard::addRequested, this,
            [this](const KnownPerson &person) { add(person, m_card); });
    connect(m_card, &ui::PersonCard::contactRequested, this, &PeopleDesk::showContact);
    connect(window.findChild<ui::SearchField *>(), &QLineEdit::textChanged, m_pane,
            [this](const QString &text) {
                if (m_pane->isVisible()) {
                    m_pane->setSearchText(text);
                }
            });
    connect(window.findChild<ui::PeopleOffer *>(), &ui::PeopleOffer::requested, this,
            [this, tree](const ui::Place &people, const QString &text) {
                tree->setCurrentPlace(people);
                m_pane->setSearchText(text);
                m_pane->setFocus();
            });
    auto *actions = window.findChild<ui::PeopleActions *>();
    connect(actions, &ui::PeopleActions::whoRequested, this, &PeopleDesk::showWho);
    connect(actions, &ui::PeopleActions::refreshRequested, this, &PeopleDesk::refresh);
    // What stood in the way may be over: nobody was there to agree, or no connection.
    connect(&session.store(), &store::Store::changed, this,
            [this](const domain::ChangeSet &changes) {
                if (changes.accountsChanged && m_pane->banner().isShown(askedCause)) {
                    m_model.ask();
                }
            });
    connect(&session, &Session::syncStateChanged, this, [this](const domain::SyncState &state) {
        if (state.activity == domain::SyncState::Activity::Idle && m_isOffline) {
            m_model.ask();
        }
    });
    showPlace(tree->currentPlace());
}

void PeopleDesk::showPlace(const ui::Place &place)
{
    if (place.kind != models::FolderTreeModel::Kind::People) {
        m_panes->uncover();
        return;
    }
    if (m_pane->isVisible() && m_mailbox == place.mailbox) {
        return; // the row has only changed
    }
    m_mailbox = place.mailbox;
    m_model.show(place.mailbox);
    m_panes->cover(m_pane, m_card);
}

void PeopleDesk::showAnswer(const std::optional<Error> &error)
{
    m_isOffline = error && error->kind == Error::Kind::Offline;
    if (!error || people::isWithoutPeople(*error)) {
        m_pane->banner().dismiss(askedCause);
        return;
    }
    ui::Notice notice{.cause = askedCause,
                      .kind = ui::NoticeKind::Information,
                      .text = tr("The service cannot be asked now. Whom it knew last is shown.")};
    if (error->kind == Error::Kind::SignInNeeded) {
        notice.text = tr("To look up people, Kartei needs you to agree to it once.");
        notice.buttons = {{tr("Sign in"), [this] {
                               Q_EMIT m_window.accountActions().signInRequested(
                                   mailbox(m_mailbox).account);
                           }}};
    } else if (error->kind != Error::Kind::Offline) {
        notice.text = presentation::errorText(*error);
    }
    m_pane->banner().show(notice);
}

domain::Mailbox PeopleDesk::mailbox(domain::MailboxKey key) const
{
    const QList<domain::Mailbox> all = m_session.mailboxes();
    const auto found = std::ranges::find(all, key, &domain::Mailbox::key);
    return found == all.end() ? domain::Mailbox() : *found;
}

void PeopleDesk::add(const KnownPerson &person, ui::PersonCard *card)
{
    card->setBusy(true);
    QCoro::connect(added(person), card,
                   [this, person, card](const Result<domain::ContactKey> &contact) {
                       if (!contact) {
                           card->setBusy(false);
                           m_window.showError(contact.error());
                           return;
                       }
                       KnownPerson now = person;
                       now.contact = *contact;
                       card->showPerson(now);
                   });
}

QCoro::Task<Result<domain::ContactKey>> PeopleDesk::added(KnownPerson person)
{
    store::Store *store = &m_session.store();
    contacts::ContactService *service = &m_session.contacts();
    const auto folders = co_await store->read(&store::folderList);
    if (!folders) {
        co_return tl::unexpected(folders.error());
    }
    const auto home = std::ranges::find(folders->mailboxes, person.mailbox, &domain::Mailbox::key);
    if (home == folders->mailboxes.end() || !home->defaultFolder.isValid()) {
        co_return domain::failure(Error::Kind::NotFound, QStringLiteral("folder"));
    }
    const QList<store::NewContact> wanted{{.contact = person.person.contact}};
    const auto created =
        co_await service->createContacts(home->defaultFolder, wanted, store::CreateReason::Created);
    if (!created) {
        co_return tl::unexpected(created.error());
    }
    const domain::ContactKey contact = created->first();
    const store::PersonOrigin origin{
        .mailbox = person.mailbox, .id = person.person.id, .contact = person.person.contact};
    const auto noted = co_await store->commit(&store::setPersonOrigin, contact, origin);
    co_return noted ? Result<domain::ContactKey>(contact) : tl::unexpected(noted.error());
}

void PeopleDesk::showContact(domain::ContactKey contact)
{
    m_window.findChild<ui::FolderTreeView *>()->setCurrentPlace({});
    m_window.selectContact(contact);
}

void PeopleDesk::showWho(domain::ContactKey contact)
{
    QCoro::connect(m_session.people().whoIs(contact), this,
                   [this](const Result<std::optional<KnownPerson>> &person) {
                       if (person && *person) {
                           openCard(**person);
                       } else if (person || people::isWithoutPeople(person.error())) {
                           m_window.showMessage(tr("The service knows nobody with this address."));
                       } else {
                           m_window.showError(person.error());
                       }
                   });
}

void PeopleDesk::openCard(const KnownPerson &person)
{
    auto *dialog = new QDialog(&m_window);
    dialog->setObjectName(QStringLiteral("whoDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Who is this?"));
    auto *card = new ui::PersonCard(dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(card, &ui::PersonCard::contactRequested, dialog, &QDialog::accept);
    card->showPerson(person);
    dialog->resize(presentation::scaled(480), presentation::scaled(400));
    dialog->show();
}

void PeopleDesk::refresh(domain::ContactKey contact)
{
    QCoro::connect(refreshed(contact), this, [this](const Result<bool> &isNew) {
        if (isNew) {
            m_window.showMessage(*isNew ? tr("The contact has what is new of this person.")
                                        : tr("There is nothing new of this person."));
        } else if (isNew.error().kind == Error::Kind::NotFound) {
            m_window.showMessage(tr("This contact was not taken from the service's people."));
        } else {
            m_window.showError(isNew.error());
        }
    });
}

QCoro::Task<Result<bool>> PeopleDesk::refreshed(domain::ContactKey contact)
{
    store::Store *store = &m_session.store();
    contacts::ContactService *service = &m_session.contacts();
    const auto news = co_await m_session.people().news(contact);
    if (!news) {
        co_return tl::unexpected(news.error());
    }
    const bool isNew = !news->patch.isEmpty();
    if (isNew) {
        const QList<store::ContactEdit> edits{{contact, news->patch}};
        const Result<> updated = co_await service->updateContacts(edits);
        if (!updated) {
            co_return tl::unexpected(updated.error());
        }
    }
    const auto noted = co_await store->commit(&store::setPersonOrigin, contact, news->origin);
    co_return noted ? Result<bool>(isNew) : tl::unexpected(noted.error());
}

} // namespace app
