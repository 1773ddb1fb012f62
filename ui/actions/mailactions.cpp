#include "ui/actions/mailactions.h"

#include "models/contactroles.h"
#include "ui/contacts/contactlistview.h"
#include "ui/links.h"
#include "ui/presentation/icons.h"

#include <QAction>

namespace ui {

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
    const auto update = [this] { m_write->setEnabled(m_selection.contacts().size() == 1); };
    connect(&m_selection, &Selection::changed, this, update);
    update();
}

void MailActions::open()
{
    const QUrl link = mailLink(m_list.currentIndex().data(models::EmailRole).toString());
    if (link.isEmpty()) {
        Q_EMIT message(tr("This contact has no e-mail address to write to."));
    } else if (!openLink(link)) {
        Q_EMIT message(tr("No program on this computer opens this."));
    }
}

} // namespace ui
