#include "ui/settings/settingsdialog.h"

#include "ui/presentation/metrics.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

namespace ui {

using presentation::scaled;

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_titles(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    resize(scaled(720), scaled(600));
    m_titles->setObjectName(QStringLiteral("settingsPages"));
    m_titles->setAccessibleName(tr("Pages of the settings"));
    m_titles->setFixedWidth(scaled(160));
    m_titles->setIconSize(QSize(scaled(18), scaled(18)));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_titles, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(scaled(24));
    columns->addWidget(m_titles);
    columns->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(16));
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
}

void SettingsDialog::addPage(const QString &title, presentation::IconName icon, QWidget *page)
{
    auto *item = new QListWidgetItem(presentation::icon(icon), title, m_titles);
    item->setSizeHint(QSize(0, scaled(32)));
    m_pages->addWidget(page);
    if (m_titles->currentRow() < 0) {
        m_titles->setCurrentRow(0);
    }
}

void SettingsDialog::showPage(int page)
{
    m_titles->setCurrentRow(page);
}

} // namespace ui
