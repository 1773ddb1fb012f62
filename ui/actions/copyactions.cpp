#include "ui/actions/copyactions.h"

#include "services/store/contactrows.h"
#include "ui/actions/permit.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"
#include "ui/shortcuts/shortcutbook.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace ui {

namespace {

constexpr int mostAtOnce = 1000; // what one pastes somewhere, not an export

} // namespace

CopyActions::CopyActions(models::ContactListModel &contacts, const Selection &selection,
                         QWidget *window)
    : QObject(window)
    , m_contacts(contacts)
    , m_selection(selection)
    , m_window(window)
    , m_menu(new QMenu(tr("Cop&y only"), window))
{
    m_menu->setObjectName(QStringLiteral("copyOnlyMenu"));
    m_menu->menuAction()->setObjectName(QStringLiteral("copyOnly"));
    m_menu->menuAction()->setIcon(presentation::icon(presentation::IconName::Copy));
    add(CopyPart::Name, "copyNames", tr("&Name"));
    add(CopyPart::Emails, "copyEmails", tr("&E-mail addresses"));
    add(CopyPart::Phones, "copyPhones", tr("&Phone numbers"));
    add(CopyPart::Addresses, "copyAddresses", tr("P&ostal addresses"));
    m_menu->addSeparator();
    add(CopyPart::Everything, "copyEverything", tr("E&verything as text"));
    connect(&m_selection, &Selection::changed, this, &CopyActions::updateEnablement);
    updateEnablement();
}

void CopyActions::add(CopyPart part, const char *objectName, const QString &text)
{
    auto *action = new QAction(text, this);
    m_menu->addAction(action);
    action->setObjectName(QLatin1String(objectName));
    action->setProperty(restingText, tr("Copy only: %1").arg(QString(text).remove(u'&')));
    m_window->addAction(action);
    connect(action, &QAction::triggered, this,
            [this, part, what = QString(text).remove(u'&')] { copy(part, what); });
}

void CopyActions::updateEnablement()
{
    const auto count = m_selection.contacts().size();
    const QString reason = count > mostAtOnce
        ? tr("Select at most %1 contacts to copy").arg(presentation::number(mostAtOnce))
        : QString();
    permit(m_menu->menuAction(), count > 0, reason);
    for (QAction *action : m_menu->actions()) {
        permit(action, count > 0, reason);
    }
}

void CopyActions::copy(CopyPart part, const QString &what)
{
    m_contacts.readDetails(
        m_selection.contacts(), this,
        [this, part, what](const QList<store::ContactDetails> &contacts) {
            QStringList texts;
            for (const store::ContactDetails &details : contacts) {
                texts.append(copyText(details, part));
            }
            texts.removeAll(QString());
            const bool isLong = part == CopyPart::Addresses || part == CopyPart::Everything;
            if (texts.isEmpty()) {
                Q_EMIT message(tr("There is nothing of this to copy: %1").arg(what));
                return;
            }
            QApplication::clipboard()->setText(
                texts.join(isLong ? QStringLiteral("\n\n") : QStringLiteral("\n")));
            Q_EMIT message(tr("Copied: %1").arg(what));
        });
}

} // namespace ui
