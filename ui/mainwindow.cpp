#include "ui/mainwindow.h"

#include "models/categorylistmodel.h"
#include "ui/accounts/accountactions.h"
#include "ui/accounts/sharedactions.h"
#include "ui/accounts/welcomepage.h"
#include "ui/actions/categoryactions.h"
#include "ui/actions/contactactions.h"
#include "ui/actions/copyactions.h"
#include "ui/actions/dropactions.h"
#include "ui/actions/editactions.h"
#include "ui/actions/filteractions.h"
#include "ui/actions/folderactions.h"
#include "ui/actions/followupactions.h"
#include "ui/actions/joinactions.h"
#include "ui/actions/outputactions.h"
#include "ui/actions/photoactions.h"
#include "ui/actions/reachactions.h"
#include "ui/actions/settingsactions.h"
#include "ui/actions/shelfactions.h"
#include "ui/actions/syncactions.h"
#include "ui/actions/toolactions.h"
#include "ui/actions/viewactions.h"
#include "ui/contacts/contactlistpane.h"
#include "ui/contacts/searchcompletion.h"
#include "ui/contacts/searchfield.h"
#include "ui/drags/contactdragdata.h"
#include "ui/folders/foldertreeview.h"
#include "ui/maintoolbar.h"
#include "ui/menus.h"
#include "ui/outbox/conflictsdialog.h"
#include "ui/outbox/statusindicator.h"
#include "ui/people/peopleactions.h"
#include "ui/people/peopleoffer.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/shortcuts/shortcutbook.h"
#include "ui/undobar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace ui {

using presentation::scaled;

namespace {

// What the fields of a search may be asked for.
QStringList knownValues(const QString &field, const models::CategoryListModel &categories,
                        const models::FolderTreeModel &folders)
{
    if (field == QLatin1String("category")) {
        return categories.names();
    }
    QStringList names;
    if (field == QLatin1String("folder")) {
        for (const domain::ContactFolder &folder : folders.folders()) {
            names << folder.displayName;
        }
        names.removeDuplicates();
    }
    return names;
}

} // namespace

MainWindow::MainWindow(const Parts &parts)
    : m_parts(parts)
    , m_selection(new Selection(this))
    , m_tree(new FolderTreeView(parts.folders))
    , m_list(new ContactListPane(parts.contacts, parts.views, parts.categories, *m_selection))
    , m_panes(new Panes(m_tree, m_list, parts.detail))
    , m_banner(new Banner)
    , m_welcome(new WelcomePage)
    , m_search(new SearchField)
    , m_undoBar(new UndoBar)
    , m_accountActions(new AccountActions(parts.folders, *m_selection, this))
    , m_contactActions(new ContactActions(parts.folders, parts.service, *m_selection, this))
    , m_categoryActions(
          new CategoryActions(parts.categories, parts.folders, parts.service, *m_selection, this))
    , m_followUpActions(
          new FollowUpActions(parts.followUps, parts.folders, parts.service, *m_selection, this))
    , m_photoActions(new PhotoActions(parts.photos, *m_selection, *parts.detail, this))
    , m_folderActions(new FolderActions(parts.folders, parts.service, *m_selection, this))
    , m_editActions(new EditActions(parts.service, this))
    , m_syncActions(new SyncActions(this))
    , m_viewActions(new ViewActions(parts.preferences, *m_list, *m_panes, this))
    , m_filterActions(new FilterActions(parts.categories, *m_list, this))
    , m_shelfActions(new ShelfActions(
          {parts.folders, parts.shelf, parts.views, *m_tree, *m_list, *m_selection}, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Kartei"));
    setWindowIcon(presentation::applicationIcon());
    setContextMenuPolicy(Qt::NoContextMenu);
    resize(scaled(1280), scaled(800));

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_welcome, 1);
    m_welcome->hide();
    setCentralWidget(centre);

    auto *settings = new SettingsActions({parts.preferences, parts.photoStorage, parts.service,
                                          QFileInfo(parts.settings.fileName()).absolutePath()},
                                         this);
    auto *output = new OutputActions(parts.contacts, *m_selection, this);
    connect(output, &OutputActions::printRequested, this, &MainWindow::printRequested);
    connect(output, &OutputActions::exportRequested, this, &MainWindow::chooseExport);
    m_actions = std::make_unique<ActionGroups>(
        ActionGroups{.accounts = *m_accountActions,
                     .contacts = *m_contactActions,
                     .categories = *m_categoryActions,
                     .reach = *new ReachActions(parts.contacts, *m_selection, this),
                     .joins = *new JoinActions(parts.contacts, parts.service, m_list->view(),
                                               *m_selection, this),
                     .copies = *new CopyActions(parts.contacts, *m_selection, this),
                     .drops = *new DropActions(parts.folders, parts.service, *m_selection, this),
                     .followUps = *m_followUpActions,
                     .photos = *m_photoActions,
                     .folders = *m_folderActions,
                     .edit = *m_editActions,
                     .sync = *m_syncActions,
                     .settings = *settings,
                     .view = *m_viewActions,
                     .filter = *m_filterActions,
                     .output = *output,
                     .tools = *new ToolActions(this),
                     .shelf = *m_shelfActions,
                     .shared = *new SharedActions(parts.folders, *m_selection, this),
                     .people = *new PeopleActions(parts.folders, *m_selection, this)});
    addToolBar(new MainToolBar(*m_actions, m_search, this));
    addMenus(*this, *m_actions);
    m_list->setFooter(new PeopleOffer(m_parts.contacts, m_parts.folders));
    settings->setShortcutBook(*new ShortcutBook(findChildren<QAction *>(), parts.settings, this));
    m_list->setFilterMenu(m_filterActions->menu());
    m_list->setSortMenu(makeSortMenu(*m_actions, m_list));
    buildStatusBar();
    connectActions();
    connectPanes();
    connectEditing();
    connectDrops();
    restoreState();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildStatusBar()
{
    m_status = new StatusIndicator({m_syncActions->syncNow(), m_syncActions->changes()},
                                   m_syncActions->conflicts());
    statusBar()->setObjectName(QStringLiteral("statusBar"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_undoBar, 1);
    statusBar()->addPermanentWidget(m_status);
}

void MainWindow::connectActions()
{
    connect(m_welcome, &WelcomePage::signInRequested, m_accountActions,
            &AccountActions::addRequested);
    connect(m_welcome, &WelcomePage::localRequested, m_accountActions,
            &AccountActions::localRequested);
    connect(m_welcome, &WelcomePage::sampleRequested, m_accountActions,
            &AccountActions::sampleRequested);
    connect(m_contactActions, &ContactActions::failed, this, &MainWindow::showError);
    connect(m_categoryActions, &CategoryActions::failed, this, &MainWindow::showError);
    connect(m_followUpActions, &FollowUpActions::failed, this, &MainWindow::showError);
    connect(m_photoActions, &PhotoActions::failed, this, &MainWindow::showError);
    connect(m_photoActions, &PhotoActions::message, m_undoBar, &UndoBar::showMessage);
    connect(&m_actions->joins, &JoinActions::failed, this, &MainWindow::showError);
    connect(&m_actions->reach, &ReachActions::message, m_undoBar, &UndoBar::showMessage);
    connect(&m_actions->copies, &CopyActions::message, m_undoBar, &UndoBar::showMessage);
    connect(m_folderActions, &FolderActions::failed, this, &MainWindow::showError);
    connect(m_editActions, &EditActions::failed, this, &MainWindow::showError);
    connect(&m_parts.folders, &models::FolderTreeModel::failed, this, &MainWindow::showError);
    connect(&m_parts.contacts, &models::ContactListModel::failed, this, &MainWindow::showError);
    connect(&m_parts.views, &models::PlaceViews::failed, this, &MainWindow::showError);
    connect(&m_parts.shelf, &models::ViewShelf::failed, this, &MainWindow::showError);

    connect(&m_parts.service, &contacts::ContactService::acted, m_undoBar, &UndoBar::showDone);
    connect(m_editActions, &EditActions::undone, m_undoBar, &UndoBar::showUndone);
    connect(&m_parts.service, &contacts::ContactService::broughtBack, this,
            [this](const domain::ContactKeys &contacts) {
                if (!m_parts.detail->hasUnsavedEdits()) {
                    m_list->selectWhenListed(contacts.front(), contacts);
                }
            });
    connect(m_editActions, &EditActions::redone, m_undoBar, &UndoBar::showDone);
    connect(m_undoBar, &UndoBar::undoRequested, m_editActions->undo(), &QAction::trigger);
    connect(m_undoBar, &UndoBar::redoRequested, m_editActions->redo(), &QAction::trigger);

    connect(m_editActions->find(), &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(&m_actions->people, &PeopleActions::findRequested, this, [this](const Place &people) {
        m_tree->setCurrentPlace(people);
        m_editActions->find()->trigger();
    });
    connect(m_editActions->selectAll(), &QAction::triggered, &m_list->view(),
            &QAbstractItemView::selectAll);
    connect(m_syncActions->syncNow(), &QAction::triggered, this, &MainWindow::syncRequested);
    connect(m_syncActions->changes(), &QAction::triggered, this, &MainWindow::changesRequested);
    connect(m_syncActions->recentlyDeleted(), &QAction::triggered, this,
            &MainWindow::deletedRequested);
    connect(m_syncActions->conflicts(), &QAction::triggered, this, [this] { showConflicts({}); });

    connect(m_folderActions, &FolderActions::renameStarted, m_tree, &FolderTreeView::renameFolder);
    connect(m_folderActions, &FolderActions::importRequested, this, &MainWindow::chooseFiles);
    connect(&m_parts.folders, &models::FolderTreeModel::filesDropped, this,
            &MainWindow::importRequested);
}

void MainWindow::connectPanes()
{
    ContactListView &view = m_list->view();
    connect(m_tree, &FolderTreeView::placeChanged, m_list, &ContactListPane::setPlace);
    connect(m_tree, &FolderTreeView::placeChanged, m_search,
            [this](const Place &place) { m_search->setPlaceText(place.searchText); });
    connect(m_tree, &FolderTreeView::placeChanged, m_panes, &Panes::closeDetail);
    connect(m_tree, &FolderTreeView::categoryToggled, m_filterActions, &FilterActions::toggle);
    connect(m_list, &ContactListPane::contactViewChanged, m_tree,
            [this] { m_tree->setFilter(m_list->contactView().filter); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(m_tree);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillTreeMenu(*menu, *m_actions);
        menu->popup(m_tree->viewport()->mapToGlobal(position));
    });
    // Delete means what has the focus.
    view.addAction(m_contactActions->deleteContacts());
    m_tree->addAction(m_folderActions->deleteFolder());
    view.addAction(m_followUpActions->toggle());
    serve(*m_parts.detail);
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(m_list);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillListMenu(*menu, *m_actions);
        menu->popup(m_list->view().viewport()->mapToGlobal(position));
    });
    new SearchCompletion(
        *m_search,
        [this](const QString &field) {
            return knownValues(field, m_parts.categories, m_parts.folders);
        },
        [this](const QString &field, const QString &text, const auto &answer) {
            m_parts.contacts.readSearchValues(field, text, m_search, answer);
        });
    connect(m_search, &QLineEdit::textChanged, m_list, &ContactListPane::setSearchText);
    connect(m_search, &SearchField::left, m_list, qOverload<>(&QWidget::setFocus));
    connect(&view, &ContactListView::droppedOnGroup, m_contactActions, &ContactActions::fileUnder);
    connect(&view, &ContactListView::searchTyped, m_search, [this](const QString &text) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(text);
    });
    connect(m_list, &ContactListPane::clearSearchRequested, this, [this] {
        m_search->clear();
        m_list->setFocus();
    });
    m_list->setNewContact(*m_contactActions->newContact());
    connect(m_list, &ContactListPane::newContactRequested, m_contactActions->newContact(),
            &QAction::trigger);
    connect(&view, &ContactListView::opened, m_panes, &Panes::openDetail);
    connect(&view, &ContactListView::opened, this, [this] {
        if (!m_search->text().isEmpty() && m_selection->contacts().size() == 1) {
            QCoro::connect(m_parts.service.noteUse(m_selection->contacts().first()), this,
                           [](const domain::Result<> &) {});
        }
    });
    connect(m_selection, &Selection::contactsChanged, this, &MainWindow::showSelection);
    connect(&m_parts.contacts, &models::ContactListModel::resultReady, this, [this] {
        if (m_selection->contacts().isEmpty()) { // the reason may be another now
            showSelection();
        }
    });
}

void MainWindow::connectDrops()
{
    DropActions *drops = &m_actions->drops;
    drops->serve(m_list->view());
    drops->serve(m_list->emptyPlace());
    drops->serve(*m_parts.detail);
    connect(drops, &DropActions::failed, this, &MainWindow::showError);
    connect(drops, &DropActions::message, m_undoBar, &UndoBar::showMessage);
    connect(drops, &DropActions::importRequested, this, &MainWindow::importRequested);
    connect(drops, &DropActions::cardsRequested, this, &MainWindow::cardsRequested);
    connect(drops, &DropActions::pictureDropped, m_photoActions, &PhotoActions::cut);
    connect(&m_list->view(), &ContactListView::carried, this, &MainWindow::carried);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // Not earlier: a toolbar keeps its widgets hidden until it is laid out, and Qt then forgets them.
    if (!std::exchange(m_wasShown, true)) {
        m_search->setFocus();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_parts.detail->hasUnsavedEdits()) {
        event->ignore();
        m_panes->openDetail(); // where the question is
        leave([this] { close(); });
        return;
    }
    saveState();
    event->accept();
}

void MainWindow::showConflicts(domain::ContactKey contact)
{
    auto *dialog = findChild<ConflictsDialog *>();
    if (dialog == nullptr) {
        dialog = new ConflictsDialog(m_parts.conflicts, m_parts.service, m_editActions->undo(),
                                     m_editActions->redo(), this);
        dialog->setPhotos(m_parts.photos);
    }
    dialog->showContact(contact);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::serve(DetailPane &pane)
{
    connect(&pane, &DetailPane::followUpMenuRequested, m_followUpActions, &FollowUpActions::popUp);
    connect(&pane, &DetailPane::followUpCompleted, m_followUpActions, &FollowUpActions::complete);
    connect(&pane, &DetailPane::categoriseRequested, m_categoryActions, &CategoryActions::pickFor);
}

void MainWindow::chooseFiles(domain::FolderKey folder)
{
    auto *dialog =
        new QFileDialog(this, tr("Import contacts"), QString(),
                        tr("Contacts (*.vcf *.vcard *.csv *.tsv *.ldif);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::accepted, this,
            [this, dialog, folder] { Q_EMIT importRequested(dialog->selectedUrls(), folder); });
    dialog->open();
}

void MainWindow::chooseExport(const domain::ContactKeys &contacts)
{
    const QString cards = tr("vCard files (*.vcf)");
    const QString table = tr("CSV files, as Outlook reads them (*.csv)");
    auto *dialog = new QFileDialog(this, tr("Export contacts"), tr("contacts.vcf"),
                                   cards + QLatin1String(";;") + table);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("vcf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, table](const QString &filter) {
        dialog->setDefaultSuffix(filter == table ? QStringLiteral("csv") : QStringLiteral("vcf"));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, contacts](const QString &file) { Q_EMIT exportRequested(contacts, file); });
    dialog->open();
}

} // namespace ui
