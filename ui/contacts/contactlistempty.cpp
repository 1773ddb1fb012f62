// What stands in the place of the rows where there are none: why, and what to do.
#include "ui/contacts/contactlistpane.h"

#include "ui/emptyplace.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/searchtext.h"

#include <QAction>
#include <QApplication>
#include <QStackedWidget>

namespace ui {

void ContactListPane::setNewContact(const QAction &action)
{
    m_newContact = &action;
    connect(&action, &QAction::changed, this, [this] {
        if (isEmpty()) {
            showEmptyWords();
        }
    });
}

bool ContactListPane::isForOthersToFill() const
{
    return m_newContact != nullptr && !m_newContact->isEnabled();
}

EmptyReason ContactListPane::emptyReason() const
{
    if (!isEmpty()) {
        return EmptyReason::NothingSelected;
    }
    const store::ContactQuery &query = m_model.query();
    if (!query.text.isEmpty() || !query.filter.isEmpty()) {
        return EmptyReason::NoMatch;
    }
    return isForOthersToFill() ? EmptyReason::EmptyForGood : EmptyReason::EmptyFolder;
}

void ContactListPane::showEmptyWords()
{
    using presentation::DrawingName;
    using Kind = models::FolderTreeModel::Kind;
    const QString &text = m_model.query().text;
    if (const auto &problems = m_model.problems(); !text.isEmpty() && !problems.isEmpty()) {
        m_empty->setContent(DrawingName::NoMatch, presentation::searchProblemText(problems.first()),
                            presentation::searchProblemAdvice(problems.first()),
                            tr("Clear search"));
    } else if (!text.isEmpty()) {
        m_empty->setContent(DrawingName::NoMatch,
                            tr("No contact matches “%1”").arg(presentation::isolated(text)),
                            tr("Every word must be found. Try fewer letters or another place."),
                            tr("Clear search"));
    } else if (!contactView().filter.isEmpty()) {
        m_empty->setContent(DrawingName::NoMatch, tr("Nobody here fits the filter"),
                            tr("Take a category away, or ask for any of them instead of all."),
                            tr("Remove filter"));
    } else if (m_place.kind == Kind::FollowUp) {
        m_empty->setContent(DrawingName::EmptyFolder, tr("Nothing to follow up"),
                            tr("Flag a contact with Follow up, and it stands here until you clear "
                               "its flag."),
                            {});
    } else if (m_place.kind == Kind::NoCategory) {
        m_empty->setContent(DrawingName::EmptyFolder, tr("Every contact has a category"),
                            tr("Drag contacts here to take their categories off."), {});
    } else if (isForOthersToFill()) {
        m_empty->setContent(DrawingName::EmptyFolder, tr("No contacts here yet"),
                            m_newContact->toolTip(), {});
    } else {
        m_empty->setContent(DrawingName::EmptyFolder, tr("No contacts here yet"),
                            tr("Drag contacts, vCard or CSV files here, or make a new one."),
                            tr("New contact"));
    }
}

void ContactListPane::showEmptyPlace()
{
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(isEmpty() ? static_cast<QWidget *>(m_empty) : m_view);
    if (!isEmpty()) {
        setFocusProxy(m_view);
        return;
    }
    showEmptyWords();
    setFocusProxy(m_empty);
    if (hadFocus) {
        m_empty->setFocus();
    }
}

} // namespace ui
