#include "ui/actions/mailactions.h"

#include "models/contactroles.h"
#include "ui/contacts/contactlistview.h"
#include "ui/links.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"

#include <QAction>

namespace ui {

namespace {
constexpr int mostAtOnce = 50; // longer links are cut by some mail programs
} // namespace

MailActions::MailActions(const ContactListView &list, const Selection &selection, QWidget *window)
    : QObject(window)
    , m_list(list)
    , m_selection(selection)
    , m_write(new QAction(presentation::icon(presentation::IconName::Mail), tr("New ma&il"), this))
{
    m_write->setObjectName(QStringLiteral("writeMail"));
    m_write->setShortcut(QKeySequence(tr("Ctrl+Shift+M")));
    window->addAction(m_write);
    connect(m_write, &QAction::triggered, this, &MailActions::open);
    const auto update = [this] { m_write->setEnabled(!m_selection.contacts().isEmpty()); };
    connect(&m_selection, &Selection::changed, this, update);
    update();
}

void MailActions::open()
{
    const QModelIndexList rows = m_list.selectionModel()->selectedIndexes();
    if (rows.size() > mostAtOnce) {
        Q_EMIT message(tr("Select at most %1 contacts to write to.").arg(mostAtOnce));
        return;
    }
    QStringList addresses;
    int without = 0;
    for (const QModelIndex &row : rows) {
        const QString address = row.data(models::EmailRole).toString();
        mailLink(address).isEmpty() ? void(++without) : addresses.append(address);
    }
    const QUrl link = mailLink(addresses);
    if (link.isEmpty()) {
        Q_EMIT message(rows.size() > 1
                           ? tr("None of these contacts has an e-mail address to write to.")
                           : tr("This contact has no e-mail address to write to."));
    } else if (!openLink(link)) {
        Q_EMIT message(tr("No program on this computer opens this."));
    } else if (without > 0) {
        Q_EMIT message(tr("Left out, because they have no e-mail address: %1.")
                           .arg(presentation::contactCount(without)));
    }
}

} // namespace ui
