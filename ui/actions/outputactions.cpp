#include "ui/actions/outputactions.h"

#include "models/contactlistmodel.h"
#include "ui/contacts/qrdialog.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QWidget>

namespace ui {

using presentation::IconName;

OutputActions::OutputActions(models::ContactListModel &list, const Selection &selection,
                             QWidget *window)
    : QObject(window)
    , m_list(list)
    , m_selection(selection)
    , m_print(new QAction(presentation::icon(IconName::Print), tr("&Print…"), this))
    , m_export(new QAction(presentation::icon(IconName::Export), tr("E&xport…"), this))
    , m_qrCode(new QAction(tr("&QR code"), this))
    , m_window(window)
{
    m_print->setObjectName(QStringLiteral("print"));
    m_print->setShortcut(QKeySequence(QKeySequence::Print));
    m_export->setObjectName(QStringLiteral("exportContacts"));
    m_qrCode->setObjectName(QStringLiteral("showQrCode"));
    window->addActions({m_print, m_export, m_qrCode});
    connect(m_print, &QAction::triggered, this,
            [this] { Q_EMIT printRequested(m_selection.contacts(), m_selection.place().title); });
    connect(m_export, &QAction::triggered, this,
            [this] { Q_EMIT exportRequested(m_selection.contacts()); });
    connect(m_qrCode, &QAction::triggered, this, &OutputActions::showQrCode);
    connect(&m_selection, &Selection::changed, this, &OutputActions::updateEnablement);
    connect(&m_list, &models::ContactListModel::resultReady, this,
            &OutputActions::updateEnablement);
    updateEnablement();
}

void OutputActions::updateEnablement()
{
    m_export->setEnabled(!m_selection.contacts().isEmpty());
    m_qrCode->setEnabled(m_selection.contacts().size() == 1);
    m_print->setEnabled(m_export->isEnabled() || m_list.found() > 0);
}

void OutputActions::showQrCode()
{
    m_list.readDetails(m_selection.contacts(), m_window,
                       [window = m_window](const QList<store::ContactDetails> &details) {
                           if (!details.isEmpty()) {
                               (new QrDialog(details.first().contact, window))->show();
                           }
                       });
}

} // namespace ui
