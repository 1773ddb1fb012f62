#include "app/desktop.h"

#include "app/importtext.h"
#include "app/printing.h"
#include "models/changelistmodel.h"
#include "models/deletedcontactsmodel.h"
#include "models/mailboxfacts.h"
#include "services/store/pushqueue.h"
#include "ui/contacts/contactpane.h"
#include "ui/contacts/contactwindow.h"
#include "ui/drags/contactdragdata.h"
#include "ui/imports/tableimportdialog.h"
#include "ui/outbox/changesdialog.h"
#include "ui/outbox/deleteddialog.h"
#include "ui/people/personcompleter.h"
#include "ui/presentation/icons.h"
#include "ui/recoverynotice.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>

namespace app {

namespace {

constexpr qsizetype problemsNamed = 3; // in a banner; the rest is a number

QString problemList(const QList<FileProblem> &problems)
{
    QStringList lines;
    for (const FileProblem &problem : problems.mid(0, problemsNamed)) {
        lines.append(importProblemText(problem));
    }
    if (problems.size() > problemsNamed) {
        lines.append(
            QCoreApplication::translate("Desktop", "… and %n more.", nullptr,
                                        static_cast<int>(problems.size() - problemsNamed)));
    }
    return lines.join(u'\n');
}

std::optional<presentation::ThemeChoice> choiceOf(ThemeName name)
{
    switch (name) {
    case ThemeName::Light:
        return presentation::ThemeChoice::Light;
    case ThemeName::Dark:
        return presentation::ThemeChoice::Dark;
    case ThemeName::System:
        return std::nullopt; // as the person has set it
    }
    Q_UNREACHABLE();
}

template <class Dialog>
bool raiseIfOpen(QWidget &window)
{
    auto *dialog = window.findChild<Dialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog != nullptr) {
        dialog->raise();
        dialog->activateWindow();
    }
    return dialog != nullptr;
}

} // namespace

Desktop::Desktop(Session &session, ThemeName theme, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(session.profile().settingsFile())
    , m_appearance(m_theme, m_settings.preferences(), choiceOf(theme))
    , m_categories(session.store())
    , m_presets(m_categories)
    , m_folders(session.store())
    , m_contacts(session.store(), session.photos(), m_presets)
    , m_views(session.store())
    , m_shelf(session.store())
    , m_conflicts(session.store())
    , m_followUps(session.store())
    , m_details(session.store(), session.photos(), m_presets)
    , m_photos(session.photos(), session.contacts())
    , m_photoStorage(session.photos())
    , m_relatives(session.store(), &session.people(), models::AddressSuggestions::Gives::Name)
    , m_diagnostics(session.store())
    , m_import(session.contacts(), session.profile().photoFolder())
    , m_tables(session.store(), session.contacts(), session.profile().photoFolder())
    , m_export(session.store(), session.profile().photoFolder())
    , m_exportFile(session.store(), session.profile().photoFolder())
{
    QApplication::setWindowIcon(presentation::applicationIcon());
    auto pane = makePane(m_details);
    m_window = std::make_unique<ui::MainWindow>(ui::Parts{.folders = m_folders,
                                                          .contacts = m_contacts,
                                                          .views = m_views,
                                                          .shelf = m_shelf,
                                                          .categories = m_categories,
                                                          .conflicts = m_conflicts,
                                                          .followUps = m_followUps,
                                                          .photos = m_photos,
                                                          .photoStorage = m_photoStorage,
                                                          .service = session.contacts(),
                                                          .preferences = m_settings.preferences(),
                                                          .settings = m_settings.own(),
                                                          .detail = pane.release()});
    m_contacts.setMailboxFacts(m_folders.facts());
    m_window->installEventFilter(this);
    followPreferences();

    connect(&m_session, &Session::syncStateChanged, m_window.get(), &ui::MainWindow::setSyncState);
    connect(&m_session, &Session::syncStateChanged, this, &Desktop::followMailboxes);
    connect(&m_folders.facts(), &models::MailboxFacts::changed, this, &Desktop::followMailboxes);
    connect(m_window.get(), &ui::MainWindow::syncRequested, &m_session, &Session::syncNow);
    connect(m_window.get(), &ui::MainWindow::changesRequested, this, &Desktop::showChanges);
    connect(m_window.get(), &ui::MainWindow::deletedRequested, this, &Desktop::showDeleted);
    connect(m_window.get(), &ui::MainWindow::windowRequested, this, &Desktop::openWindow);
    connect(m_window.get(), &ui::MainWindow::exportRequested, this, &Desktop::exportContacts);
    connect(m_window.get(), &ui::MainWindow::printRequested, this,
            [this](const domain::ContactKeys &selected, const QString &place) {
                openPrintDialog(m_session.store(), m_contacts, selected, place, m_window.get());
            });
    connect(m_window.get(), &ui::MainWindow::importRequested, this, &Desktop::importFiles);
    connect(m_window.get(), &ui::MainWindow::cardsRequested, this, &Desktop::importCards);
    connect(m_window.get(), &ui::MainWindow::carried, &m_export, &VCardExport::fill);
    connect(qApp, &QGuiApplication::applicationStateChanged, &m_session,
            [this](Qt::ApplicationState state) {
                m_session.setAttention(state == Qt::ApplicationActive);
            });
    m_window->setSyncState(m_session.syncState());
    m_notices = std::make_unique<NoticeBoard>(m_session, *m_window);
    m_accounts = std::make_unique<AccountDesk>(m_session, m_folders.facts(),
                                               m_settings.preferences(), *m_window);
    m_shareDesk = std::make_unique<ShareDesk>(m_session, m_folders.facts(), *m_window);
    connect(m_shareDesk.get(), &ShareDesk::permissionNeeded, m_accounts.get(),
            &AccountDesk::signInAgain);
    connect(m_shareDesk.get(), &ShareDesk::failed, m_accounts.get(), &AccountDesk::tell);
    connect(m_accounts.get(), &AccountDesk::signedIn, m_shareDesk.get(), &ShareDesk::tryAgain);
    m_fieldsDesk = std::make_unique<FieldsDesk>(m_session, m_folders, *m_window);
    m_queryDesk = std::make_unique<QueryDesk>(m_session, *m_window);
    m_people = std::make_unique<PeopleDesk>(m_session, *m_window);
}

Desktop::~Desktop()
{
    for (const QPointer<ui::ContactWindow> &open : std::as_const(m_contactWindows)) {
        delete open.data();
    }
}

void Desktop::show()
{
    m_window->show();
    if (const auto &recovery = m_session.recovery()) {
        m_window->showNotice(ui::recoveryNotice(*recovery));
    }
    m_notices->review();
    m_accounts->review();
    m_notices->offerDrafts();
    m_fonts.start();
}

void Desktop::raise()
{
    if (m_window->isMinimized()) {
        m_window->showNormal();
    }
    m_window->raise();
    m_window->activateWindow();
}

std::unique_ptr<ui::ContactPane> Desktop::makePane(models::ContactDetailsSource &details)
{
    auto pane = std::make_unique<ui::ContactPane>(details, m_session.contacts());
    pane->setFolders(m_folders);
    connect(pane.get(), &ui::ContactPane::editorStarted, &m_relatives,
            [this](QWidget *editor) { ui::suggestRelatives(*editor, m_relatives); });
    connect(pane.get(), &ui::ContactPane::retryRequested, this, [this](domain::ContactKey contact) {
        decideParked(m_session.store().commit(&store::retryParked, domain::ContactKeys{contact}));
    });
    connect(pane.get(), &ui::ContactPane::discardRequested, this,
            [this](domain::ContactKey contact) {
                decideParked(
                    m_session.store().commit(&store::discardParked, domain::ContactKeys{contact}));
            });
    return pane;
}

void Desktop::openWindow(domain::ContactKey contact)
{
    m_contactWindows.removeAll(nullptr);
    for (const QPointer<ui::ContactWindow> &open : std::as_const(m_contactWindows)) {
        if (open->contact() == contact) {
            open->raise();
            open->activateWindow();
            return;
        }
    }
    auto *details =
        new models::ContactDetailsSource(m_session.store(), m_session.photos(), m_presets);
    auto pane = makePane(*details);
    connect(pane.get(), &ui::DetailPane::conflictsRequested, m_window.get(),
            &ui::MainWindow::showConflicts);
    m_window->serve(*pane);
    auto *window = new ui::ContactWindow(pane.release());
    details->setParent(window);
    for (const char *verb : {"undo", "redo"}) {
        window->addAction(m_window->findChild<QAction *>(QLatin1String(verb)));
    }
    window->showContact(contact);
    window->show();
    m_contactWindows.append(window);
}

// The person is asked about what is unsaved in windows of their own too.
bool Desktop::closeContactWindows()
{
    m_contactWindows.removeAll(nullptr);
    for (const QPointer<ui::ContactWindow> &open : std::as_const(m_contactWindows)) {
        if (open->pane().hasUnsavedEdits()) {
            open->raise();
            open->activateWindow();
            open->pane().leave(
                [this, open] {
                    open->close();
                    m_window->close();
                },
                [] {});
            return false;
        }
    }
    for (const QPointer<ui::ContactWindow> &open : std::as_const(m_contactWindows)) {
        open->close();
    }
    return true;
}

bool Desktop::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_window.get() && event->type() == QEvent::Close && !closeContactWindows()) {
        event->ignore();
        return true;
    }
    // After the window itself has had its say: it refuses while an edit is unsaved.
    if (object == m_window.get() && event->type() == QEvent::Hide && !m_window->isMinimized()
        && !event->spontaneous()) {
        // Queued: whoever listens may destroy the window, which is inside its own event here.
        QMetaObject::invokeMethod(this, &Desktop::closed, Qt::QueuedConnection);
    }
    return QObject::eventFilter(object, event);
}

void Desktop::showChanges()
{
    if (raiseIfOpen<ui::ChangesDialog>(*m_window)) {
        return;
    }
    auto *model = new models::ChangeListModel(m_session.store());
    auto *dialog = new ui::ChangesDialog(*model, m_session.contacts(), m_window.get());
    model->setParent(dialog);
    dialog->setSyncState(m_session.syncState());
    connect(&m_session, &Session::syncStateChanged, dialog, &ui::ChangesDialog::setSyncState);
    connect(dialog, &ui::ChangesDialog::editRequested, m_window.get(),
            &ui::MainWindow::editContact);
    connect(dialog, &ui::ChangesDialog::undone, m_window.get(), &ui::MainWindow::showUndone);
    dialog->show();
}

void Desktop::showDeleted()
{
    if (raiseIfOpen<ui::DeletedDialog>(*m_window)) {
        return;
    }
    auto *model = new models::DeletedContactsModel(m_session.store(), m_session.photos());
    auto *dialog = new ui::DeletedDialog(*model, m_session.contacts(), m_window.get());
    model->setParent(dialog);
    dialog->show();
}

// The store's change set shows the outcome; the engine sends what is to be sent again.
void Desktop::decideParked(QCoro::Task<domain::Result<domain::ChangeSet>> &&decision)
{
    QCoro::connect(std::move(decision), this,
                   [this](const domain::Result<domain::ChangeSet> &decided) {
                       if (!decided) {
                           m_window->showError(decided.error());
                       }
                   });
}

void Desktop::exportContacts(const domain::ContactKeys &contacts, const QString &file)
{
    QCoro::connect(m_exportFile.write(contacts, file), this,
                   [this, file](const domain::Result<int> &count) {
                       if (count) {
                           m_window->showMessage(tr("%n contact(s) written to %1.", nullptr, *count)
                                                     .arg(QDir::toNativeSeparators(file)));
                       } else {
                           m_window->showError(count.error());
                       }
                   });
}

void Desktop::importFiles(const QList<QUrl> &files, domain::FolderKey folder)
{
    QStringList cards;
    for (const QUrl &file : files) {
        const QString name = file.toLocalFile();
        if (models::TableImport::isTableFile(name)) {
            importTable(name, folder);
        } else {
            cards.append(name);
        }
    }
    if (!cards.isEmpty()) {
        QCoro::connect(m_import.read(cards), this,
                       [this, folder](const ReadCards &read) { offerCards(read, folder); });
    }
}

void Desktop::importTable(const QString &file, domain::FolderKey folder)
{
    auto *dialog = new ui::TableImportDialog(
        m_tables, file,
        {.folders = m_folders.folders(), .mailboxes = m_folders.mailboxes(), .folder = folder},
        m_window.get());
    connect(dialog, &ui::TableImportDialog::imported, m_window.get(),
            [this](const domain::ContactKeys &contacts) {
                if (!contacts.isEmpty()) {
                    m_window->selectContact(contacts.first());
                }
            });
    dialog->show();
}

void Desktop::importCards(const QByteArray &cards, domain::FolderKey folder)
{
    QCoro::connect(m_import.readText(cards, tr("the text")), this,
                   [this, folder](const ReadCards &read) { offerCards(read, folder); });
}

// Where something in them is wrong the person chooses what happens to what is good.
void Desktop::offerCards(const ReadCards &cards, domain::FolderKey folder)
{
    if (cards.problems.isEmpty()) {
        bringIn(cards, folder);
        return;
    }
    const int count = static_cast<int>(cards.contacts.size());
    ui::Notice notice{.cause = QStringLiteral("import"),
                      .kind = count == 0 ? ui::NoticeKind::Problem : ui::NoticeKind::Warning,
                      .text = problemList(cards.problems)};
    if (count == 0) {
        notice.text += u'\n' + tr("Nothing was imported.");
    } else {
        notice.buttons = {{tr("Import the %n readable contact(s)", nullptr, count),
                           [this, cards, folder] { bringIn(cards, folder); }},
                          {tr("Import nothing"), [] {}}};
    }
    m_window->showNotice(notice);
}

void Desktop::bringIn(const ReadCards &cards, domain::FolderKey folder)
{
    QCoro::connect(m_import.bringIn(cards, folder), this,
                   [this](const domain::Result<domain::ContactKeys> &created) {
                       if (!created) {
                           m_window->showError(created.error());
                       } else if (!created->isEmpty()) {
                           m_window->selectContact(created->first());
                       }
                   });
}

} // namespace app
