#include "ui/actions/reachactions.h"

#include "models/contactlistmodel.h"
#include "ui/links.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QWidget>

namespace ui {

using presentation::IconName;

namespace {
constexpr int mostAtOnce = 50; // longer links are cut by some mail programs
} // namespace

ReachActions::ReachActions(models::ContactListModel &contacts, const Selection &selection,
                           QWidget *window)
    : QObject(window)
    , m_contacts(contacts)
    , m_selection(selection)
    , m_write(new QAction(presentation::icon(IconName::Mail), tr("New ma&il"), this))
    , m_call(new QAction(presentation::icon(IconName::Phone), tr("Ca&ll"), this))
{
    m_write->setObjectName(QStringLiteral("writeMail"));
    m_write->setShortcut(QKeySequence(tr("Ctrl+Shift+M")));
    m_call->setObjectName(QStringLiteral("callContact"));
    window->addActions({m_write, m_call});
    connect(m_write, &QAction::triggered, this, &ReachActions::openLetter);
    connect(m_call, &QAction::triggered, this, &ReachActions::openCall);
    const auto update = [this] {
        m_write->setEnabled(!m_selection.contacts().isEmpty());
        m_call->setEnabled(m_selection.contacts().size() == 1);
    };
    connect(&m_selection, &Selection::changed, this, update);
    update();
}

void ReachActions::openLetter()
{
    const domain::ContactKeys contacts = m_selection.contacts();
    if (contacts.size() > mostAtOnce) {
        Q_EMIT message(tr("Select at most %1 contacts to write to.").arg(mostAtOnce));
        return;
    }
    m_contacts.readRows(contacts, this, [this](const auto &rows) { writeTo(rows); });
}

void ReachActions::writeTo(const QList<domain::ContactRow> &rows)
{
    QStringList addresses;
    int without = 0;
    for (const domain::ContactRow &row : rows) {
        mailLink(row.emailAddress).isEmpty() ? void(++without) : addresses.append(row.emailAddress);
    }
    const bool isOpen =
        open(mailLink(addresses),
             rows.size() > 1 ? tr("None of these contacts has an e-mail address to write to.")
                             : tr("This contact has no e-mail address to write to."));
    if (isOpen && without > 0) {
        Q_EMIT message(tr("Left out, because they have no e-mail address: %1.")
                           .arg(presentation::contactCount(without)));
    }
}

void ReachActions::openCall()
{
    m_contacts.readRows(m_selection.contacts(), this, [this](const auto &rows) {
        open(callLink(rows.isEmpty() ? QString() : rows.front().phone),
             tr("This contact has no phone number to call."));
    });
}

bool ReachActions::open(const QUrl &link, const QString &otherwise)
{
    if (link.isEmpty()) {
        Q_EMIT message(otherwise);
        return false;
    }
    const bool isOpen = openLink(link);
    if (!isOpen) {
        Q_EMIT message(tr("No program on this computer opens this."));
    }
    return isOpen;
}

} // namespace ui
