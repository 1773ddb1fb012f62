// What of the main window outlives a session, and what others tell it to say.
#include "ui/mainwindow.h"

#include "ui/accounts/welcomepage.h"
#include "ui/actions/viewactions.h"
#include "ui/contacts/contactlistpane.h"
#include "ui/contacts/searchfield.h"
#include "ui/folders/foldertreeview.h"
#include "ui/outbox/statusindicator.h"
#include "ui/panes.h"
#include "ui/presentation/errortext.h"
#include "ui/undobar.h"
#include "ui/windowstate.h"

#include <QToolBar>

namespace ui {

namespace {

constexpr QLatin1String syncCause("sync");
constexpr QLatin1String actionCause("action");

} // namespace

void MainWindow::restoreState()
{
    const WindowState state = readWindowState(m_parts.settings);
    if (!state.geometry.isEmpty() && restoreGeometry(state.geometry)) {
        keepOnScreen(*this);
    }
    m_panes->restoreSizes(Panes::ListWidth::Narrow, state.paneSizes);
    m_panes->restoreSizes(Panes::ListWidth::Wide, state.widePaneSizes);
    m_tree->setCollapsedFolders(state.collapsedFolders);
    m_tree->setCurrentPlace(state.place);
    // The tree may still be loading: what was shown last is read at once, its title follows.
    m_list->setPlace(m_tree->currentIndex().isValid() ? m_tree->currentPlace() : state.place);
    m_list->selectWhenListed(state.contact, state.selected);
    m_viewActions->showState();
}

void MainWindow::saveState()
{
    writeWindowState(m_parts.settings,
                     {.geometry = saveGeometry(),
                      .paneSizes = m_panes->saveSizes(Panes::ListWidth::Narrow),
                      .widePaneSizes = m_panes->saveSizes(Panes::ListWidth::Wide),
                      .place = m_selection->place(),
                      .contact = m_list->view().currentKey(),
                      .selected = m_selection->contacts(),
                      .collapsedFolders = m_tree->collapsedFolders()});
}

void MainWindow::setSyncState(const domain::SyncState &state)
{
    m_status->setState(state);
    const bool isTold = state.error
        && (state.error->kind == domain::Error::Kind::SignInNeeded // by notices of their own
            || state.error->code == QLatin1String("not-shared"));
    if (state.activity == domain::SyncState::Activity::Failed && state.error && !isTold) {
        m_banner->show({.cause = syncCause,
                        .kind = NoticeKind::Warning,
                        .text = presentation::errorText(*state.error),
                        .buttons = {{tr("Try again"), [this] { Q_EMIT syncRequested(); }}}});
    } else if (state.activity == domain::SyncState::Activity::Idle) {
        m_banner->dismiss(syncCause);
    }
}

void MainWindow::showError(const domain::Error &error)
{
    if (error.kind != domain::Error::Kind::Cancelled) {
        m_banner->show({.cause = actionCause,
                        .kind = NoticeKind::Problem,
                        .text = presentation::errorText(error),
                        .buttons = {}});
    }
}

void MainWindow::showNotice(const Notice &notice)
{
    m_banner->show(notice);
}

void MainWindow::dismissNotice(const QString &cause)
{
    m_banner->dismiss(cause);
}

void MainWindow::showMessage(const QString &text)
{
    m_undoBar->showMessage(text);
}

void MainWindow::selectContact(domain::ContactKey contact)
{
    m_list->selectWhenListed(contact);
}

void MainWindow::showUndone(const store::ChangeTitle &title)
{
    m_undoBar->showUndone(title);
}

void MainWindow::showWelcome(bool isWelcome)
{
    if (m_welcome->isHidden() != isWelcome) {
        return;
    }
    m_welcome->setHidden(!isWelcome);
    m_panes->setHidden(isWelcome);
    for (QToolBar *bar : findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setHidden(isWelcome);
    }
    isWelcome ? m_welcome->setFocus() : m_search->setFocus();
}

} // namespace ui
