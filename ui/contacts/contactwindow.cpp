#include "ui/contacts/contactwindow.h"

#include "ui/contacts/detailpane.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

ContactWindow::ContactWindow(DetailPane *pane)
    : m_pane(pane)
{
    setObjectName(QStringLiteral("contactWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(presentation::applicationIcon());
    resize(scaled(560), scaled(720));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pane);
    for (const QKeySequence &keys :
         {QKeySequence(Qt::Key_Escape), QKeySequence(QKeySequence::Close)}) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &QWidget::close);
    }
    connect(pane, &DetailPane::titleChanged, this, &QWidget::setWindowTitle);
    connect(pane, &DetailPane::vanished, this, &QWidget::close);
}

void ContactWindow::showContact(domain::ContactKey contact)
{
    m_contact = contact;
    m_pane->showContact(contact);
}

void ContactWindow::closeEvent(QCloseEvent *event)
{
    if (!m_pane->hasUnsavedEdits()) {
        event->accept();
        return;
    }
    event->ignore();
    raise();
    activateWindow();
    m_pane->leave([this] { close(); }, [] {});
}

} // namespace ui
