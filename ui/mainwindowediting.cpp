// The window while a contact is edited: opening, what is selected meanwhile, leaving.
#include "ui/mainwindow.h"

#include "ui/actions/categoryactions.h"
#include "ui/actions/contactactions.h"
#include "ui/contacts/contactlistpane.h"
#include "ui/contacts/contactlistview.h"
#include "ui/panes.h"
#include "ui/undobar.h"

#include <QAction>

namespace ui {

void MainWindow::connectEditing()
{
    connect(m_contactActions, &ContactActions::editRequested, this, &MainWindow::editContact);
    connect(&m_list->view(), &ContactListView::editSelectedRequested,
            m_contactActions->editContact(), &QAction::trigger);
    connect(&m_list->view(), &ContactListView::editRequested, this, &MainWindow::editContact);
    connect(m_contactActions, &ContactActions::editManyRequested, this, &MainWindow::editMany);
    connect(m_contactActions, &ContactActions::windowRequested, this, &MainWindow::windowRequested);
    connect(m_parts.detail, &DetailPane::editRequested, this, &MainWindow::editMany);
    connect(m_contactActions, &ContactActions::newRequested, this,
            [this](domain::FolderKey folder) {
                leave([this, folder] {
                    m_edited = {};
                    m_isNewOpen = true;
                    m_panes->openDetail();
                    m_parts.detail->editNew(folder);
                });
            });
    connect(m_parts.detail, &DetailPane::editStarted, this,
            [this](domain::ContactKey contact) { m_edited = contact; });
    connect(m_parts.detail, &DetailPane::editFinished, this, [this](domain::ContactKey contact) {
        const bool isNew = !m_edited.isValid() && contact.isValid() && !m_isLeaving;
        m_edited = {};
        m_isNewOpen = false;
        if (isNew) {
            m_list->selectWhenListed(contact);
        }
        showSelection();
        m_list->setFocus();
    });
    connect(m_parts.detail, &DetailPane::moveRequested, m_contactActions->moveContacts(),
            &QAction::trigger);
    connect(m_parts.detail, &DetailPane::copyRequested, m_contactActions->copyContacts(),
            &QAction::trigger);
    connect(m_parts.detail, &DetailPane::deleteRequested, m_contactActions->deleteContacts(),
            &QAction::trigger);
    connect(m_parts.detail, &DetailPane::exportRequested, this, &MainWindow::chooseExport);
    connect(m_parts.detail, &DetailPane::conflictsRequested, this, &MainWindow::showConflicts);
    connect(m_parts.detail, &DetailPane::message, m_undoBar, &UndoBar::showMessage);
}

void MainWindow::showSelection()
{
    if (m_parts.detail->hasUnsavedEdits()) {
        const domain::ContactKeys &selected = m_selection->contacts();
        const bool isElsewhere = selected.size() != 1 || selected.front() != m_edited;
        const bool isWriting =
            focusWidget() != nullptr && m_parts.detail->isAncestorOf(focusWidget());
        if (isElsewhere && !isWriting) { // else the selection was changed by what arrived
            leave([this] { showSelection(); });
        }
        return;
    }
    if (m_isNewOpen && focusWidget() != nullptr && m_parts.detail->isAncestorOf(focusWidget())) {
        return; // someone is about to write; the selection was changed by what arrived
    }
    m_isNewOpen = false;
    const domain::ContactKeys &contacts = m_selection->contacts();
    if (contacts.isEmpty()) {
        m_parts.detail->showNothing(m_list->emptyReason());
    } else if (contacts.size() == 1) {
        m_parts.detail->showContact(contacts.front());
    } else {
        m_parts.detail->showSelection(contacts);
    }
}

void MainWindow::leave(const std::function<void()> &then)
{
    const auto left = [this, then] {
        m_isLeaving = false;
        then();
    };
    const auto stay = [this] {
        m_isLeaving = false;
        if (m_edited.isValid()) {
            m_list->selectWhenListed(m_edited);
        }
    };
    m_isLeaving = true;
    m_parts.detail->leave(left, stay);
}

void MainWindow::editContact(domain::ContactKey contact)
{
    leave([this, contact] {
        m_edited = contact;
        activateWindow();
        m_panes->openDetail();
        m_parts.detail->editContact(contact);
    });
}

void MainWindow::editMany(const domain::ContactKeys &contacts)
{
    leave([this, contacts] {
        m_edited = {};
        m_panes->openDetail();
        m_parts.detail->editSelection(contacts);
    });
}

void MainWindow::editDraft(const store::Draft &draft)
{
    leave([this, draft] {
        m_edited = draft.contact;
        m_isNewOpen = !draft.contact.isValid();
        m_panes->openDetail();
        m_parts.detail->editDraft(draft);
    });
}

} // namespace ui
