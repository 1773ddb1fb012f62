#include "ui/diagnostics/diagnosticsdialog.h"

#include "ui/diagnostics/requesttexts.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QSysInfo>
#include <QTableView>

namespace ui {

using presentation::scaled;

namespace {

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

DiagnosticsDialog::DiagnosticsDialog(models::Diagnostics &diagnostics, QWidget *parent)
    : QDialog(parent)
    , m_diagnostics(diagnostics)
    , m_form(new QFormLayout)
    , m_facts{{tr("Kartei"), QApplication::applicationVersion()},
              {tr("Qt"), QString::fromLatin1(qVersion())},
              {tr("System"),
               QSysInfo::prettyProductName() + QStringLiteral(", ")
                   + QSysInfo::currentCpuArchitecture()}}
    , m_message(plainLabel(QStringLiteral("diagnosticsMessage"), this))
{
    setObjectName(QStringLiteral("diagnosticsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Diagnostics"));
    resize(scaled(860), scaled(600));
    m_form->setHorizontalSpacing(scaled(16));
    m_form->setVerticalSpacing(scaled(4));
    QLabel *about = mutedLabel(QStringLiteral("diagnosticsAbout"), this);
    about->setWordWrap(true);
    about->setText(tr("For whoever helps you with a problem. Names, addresses, ids and everything "
                      "secret are left out."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(12));
    layout->addWidget(about);
    layout->addLayout(m_form);
    layout->addWidget(makeTable(), 1);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    m_message->hide();
    connect(&diagnostics, &models::Diagnostics::healthRead, this, &DiagnosticsDialog::showHealth);
    diagnostics.readHealth();
}

QTableView *DiagnosticsDialog::makeTable()
{
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("requests"));
    table->setAccessibleName(tr("The last requests"));
    table->setModel(new RequestTexts(m_diagnostics.requests(), table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(24));
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(RequestTexts::Request, QHeaderView::Stretch);
    header->resizeSection(RequestTexts::SentAt, scaled(72));
    header->resizeSection(RequestTexts::Status, scaled(120));
    header->resizeSection(RequestTexts::Duration, scaled(72));
    header->resizeSection(RequestTexts::RequestId, scaled(140));
    return table;
}

QWidget *DiagnosticsDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyDiagnostics"));
    QPushButton *save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("saveDiagnostics"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(report()); });
    connect(save, &QPushButton::clicked, this, &DiagnosticsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void DiagnosticsDialog::showHealth(const domain::Result<store::StoreHealth> &health)
{
    if (!health) {
        m_facts.append({tr("Store"), presentation::errorText(health.error())});
    } else {
        const auto size = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 1); };
        m_facts.append({tr("Store"),
                        tr("SQLite %1, schema %2, %3 (%4 unused), index checked: %5")
                            .arg(health->sqliteVersion)
                            .arg(health->schemaVersion)
                            .arg(size(health->bytes), size(health->bytesFree),
                                 health->indexChecked.isValid() ? QLocale().toString(
                                     health->indexChecked, QLocale::ShortFormat)
                                                                : tr("not yet"))});
        m_facts.append(
            {tr("Contents"),
             tr("accounts: %1, mailboxes: %2, folders: %3, contacts: %4, to restore: %5, not "
                "indexed yet: %6")
                 .arg(countText(health->accounts), countText(health->mailboxes),
                      countText(health->folders), countText(health->contacts),
                      countText(health->deletedContacts), countText(health->unindexed))});
        m_facts.append({tr("Changes"),
                        tr("kept: %1, waiting: %2, refused: %3, conflicts: %4")
                            .arg(countText(health->changes), countText(health->outbox.waiting),
                                 countText(health->outbox.parked), countText(health->conflicts))});
    }
    for (const Fact &fact : std::as_const(m_facts)) {
        QLabel *value = plainLabel(QStringLiteral("fact"), this);
        value->setText(fact.second);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_form->addRow(fact.first + u':', value);
    }
}

QString DiagnosticsDialog::report() const
{
    QStringList lines;
    for (const Fact &fact : m_facts) {
        lines.append(fact.first + QStringLiteral(": ") + fact.second);
    }
    lines.append(QString());
    for (const domain::RequestRecord &record : m_diagnostics.requests().records()) {
        QStringList cells{record.sentAt.toString(Qt::ISODateWithMs)};
        for (int column = RequestTexts::Request; column < RequestTexts::ColumnCount; ++column) {
            cells.append(RequestTexts::text(record, column));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void DiagnosticsDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save diagnostics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QStringLiteral("kartei-diagnostics.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const QByteArray text = report().toUtf8();
        const bool isSaved =
            file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        m_message->setText(isSaved ? tr("Saved.")
                                   : tr("The file could not be written. Choose another place."));
        m_message->show();
    });
    dialog->open();
}

} // namespace ui
