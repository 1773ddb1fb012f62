#include "ui/contacts/followupdialog.h"

#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace ui {

using presentation::scaled;

FollowUpDialog::FollowUpDialog(QDate due, QWidget *parent)
    : QDialog(parent)
    , m_start(addDay("followUpStart", QDate::currentDate()))
    , m_due(addDay("followUpDue", due.isValid() ? due : QDate::currentDate()))
{
    setObjectName(QStringLiteral("followUpDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Follow up"));
    m_start->setDate(std::min(m_start->date(), m_due->date()));
    connect(m_start, &QDateEdit::dateChanged, this,
            [this](QDate day) { m_due->setDate(std::max(day, m_due->date())); });
    connect(m_due, &QDateEdit::dateChanged, this,
            [this](QDate day) { m_start->setDate(std::min(day, m_start->date())); });

    QLabel *note = mutedLabel(QStringLiteral("followUpNote"), this);
    note->setText(tr("Outlook keeps no reminders for contacts."));
    note->setFont(presentation::captionFont());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *flag = buttons->addButton(tr("Flag"), QDialogButtonBox::AcceptRole);
    flag->setObjectName(QStringLiteral("followUpAccept"));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_start->date(), m_due->date());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addRow(tr("&Start"), m_start);
    layout->addRow(tr("&Due"), m_due);
    layout->addRow(note);
    layout->addItem(new QSpacerItem(0, scaled(8)));
    layout->addRow(buttons);
    m_due->setFocus();
}

QDateEdit *FollowUpDialog::addDay(const char *objectName, QDate day)
{
    auto *edit = new QDateEdit(day, this);
    edit->setObjectName(QLatin1String(objectName));
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    edit->setMinimumWidth(scaled(180));
    return edit;
}

} // namespace ui
