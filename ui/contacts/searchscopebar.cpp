#include "ui/contacts/searchscopebar.h"

#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <array>

namespace ui {

using Kind = models::FolderTreeModel::Kind;
using presentation::scaled;

Place searchedPlace(Place place, SearchScope scope)
{
    if (scope == SearchScope::Place) {
        return place;
    }
    const domain::MailboxKey mailbox =
        scope == SearchScope::Mailbox ? place.mailbox : domain::MailboxKey();
    return {.kind = mailbox.isValid() ? Kind::Mailbox : Kind::AllContacts,
            .mailbox = mailbox,
            .title = place.title};
}

SearchScopeBar::SearchScopeBar(QWidget *parent)
    : QWidget(parent)
    , m_place(addChoice(SearchScope::Place, "searchHere", tr("Search in what is open in the tree")))
    , m_mailbox(addChoice(SearchScope::Mailbox, "searchMailbox", tr("Search in this mailbox")))
    , m_everywhere(
          addChoice(SearchScope::Everywhere, "searchEverywhere", tr("Search in every mailbox")))
{
    setObjectName(QStringLiteral("searchScope"));
    setAccessibleName(tr("Where to search"));
    m_place->setText(tr("Here"));
    m_mailbox->setText(tr("This mailbox"));
    m_everywhere->setText(tr("Everywhere"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(16), 0, scaled(8), scaled(4));
    layout->setSpacing(0);
    layout->addWidget(m_place);
    layout->addWidget(m_mailbox);
    layout->addWidget(m_everywhere);
    layout->addStretch();
    m_place->setChecked(true);
    hide();
}

QToolButton *SearchScopeBar::addChoice(SearchScope scope, const char *objectName,
                                       const QString &toolTip)
{
    QToolButton *button = flatButton(QLatin1String(objectName), this);
    button->setToolTip(toolTip);
    button->setAccessibleDescription(toolTip);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, scope] { setScope(scope); });
    return button;
}

void SearchScopeBar::setPlace(const Place &place)
{
    m_isEverything = place.kind == Kind::AllContacts;
    m_isMailbox = place.kind == Kind::Mailbox;
    m_hasMailbox = place.mailbox.isValid();
    m_place->setText(m_isMailbox || place.title.isEmpty() ? tr("Here") : place.title);
    setScope(SearchScope::Place);
    showWhatDiffers();
}

void SearchScopeBar::setSearching(bool isSearching)
{
    m_isSearching = isSearching;
    showWhatDiffers();
}

void SearchScopeBar::setScope(SearchScope scope)
{
    const std::array buttons{m_place, m_mailbox, m_everywhere};
    buttons.at(static_cast<size_t>(scope))->setChecked(true);
    if (scope != m_scope) {
        m_scope = scope;
        Q_EMIT scopeChanged(scope);
    }
}

void SearchScopeBar::showWhatDiffers()
{
    m_mailbox->setVisible(m_hasMailbox && !m_isMailbox);
    setVisible(m_isSearching && !m_isEverything);
}

} // namespace ui
