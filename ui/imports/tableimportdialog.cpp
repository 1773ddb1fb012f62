#include "ui/imports/tableimportdialog.h"

#include "services/interchange/tablecharset.h"
#include "ui/accessible/announce.h"
#include "ui/folders/folderchooser.h"
#include "ui/imports/arrivalsmodel.h"
#include "ui/imports/columnmapmodel.h"
#include "ui/imports/fielddelegate.h"
#include "ui/imports/problemtext.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using interchange::DateOrder;
using presentation::contactCount;
using presentation::isolated;
using presentation::scaled;

namespace {

QTreeView *tableOf(QAbstractItemModel *model, const char *name, QWidget *parent)
{
    auto *view = new QTreeView(parent);
    view->setObjectName(QLatin1String(name));
    view->setModel(model);
    model->setParent(view); // a view that outlives its model leaves screen readers with dead cells
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    return view;
}

} // namespace

TableImportDialog::TableImportDialog(models::TableImport &import, QString file, Target target,
                                     QWidget *parent)
    : QDialog(parent)
    , m_import(import)
    , m_file(std::move(file))
    , m_target(std::move(target))
    , m_columns(new ColumnMapModel(this))
    , m_arrivals(new ArrivalsModel(this))
    , m_pages(new QStackedLayout)
    , m_words(plainLabel(QStringLiteral("importWords"), this))
    , m_summary(plainLabel(QStringLiteral("importSummary"), this))
{
    setObjectName(QStringLiteral("tableImport"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is the name of a file
    setWindowTitle(tr("Import %1").arg(isolated(QFileInfo(m_file).fileName())));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMargin(scaled(24));
    auto *tables = makeTables();
    m_pages->addWidget(m_words);
    m_pages->addWidget(tables);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_summary);
    layout->addWidget(makeFormat());
    layout->addLayout(m_pages, 1);
    layout->addWidget(makeTarget());
    layout->addWidget(makeButtons());
    resize(scaled(820), scaled(700));

    connect(m_columns, &QAbstractItemModel::dataChanged, this, &TableImportDialog::plan);
    read();
}

QComboBox *TableImportDialog::choice(const char *name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    return box;
}

QWidget *TableImportDialog::makeFormat()
{
    m_charset = choice("importCharset", tr("Encoding"));
    for (const QByteArray &charset : interchange::offeredCharsets()) {
        m_charset->addItem(QString::fromLatin1(charset), charset);
    }
    m_separator = choice("importSeparator", tr("Separator"));
    m_separator->addItem(tr("Comma"), QChar(u','));
    m_separator->addItem(tr("Semicolon"), QChar(u';'));
    m_separator->addItem(tr("Tab"), QChar(u'\t'));
    m_separator->addItem(tr("Bar"), QChar(u'|'));
    m_dates = choice("importDates", tr("Dates"));
    m_dates->addItem(tr("Day before month"), static_cast<int>(DateOrder::DayFirst));
    m_dates->addItem(tr("Month before day"), static_cast<int>(DateOrder::MonthFirst));
    m_header = new QCheckBox(tr("The first line names the columns"), this);
    m_header->setObjectName(QStringLiteral("importHeader"));

    connect(m_charset, &QComboBox::activated, this, [this] {
        m_options.charset = m_charset->currentData().toByteArray();
        read();
    });
    connect(m_separator, &QComboBox::activated, this, [this] {
        m_options.separator = m_separator->currentData().toChar().toLatin1();
        read();
    });
    connect(m_header, &QCheckBox::clicked, this, [this](bool isPresent) {
        using Header = interchange::TableOptions::Header;
        m_options.header = isPresent ? Header::Present : Header::Absent;
        read();
    });
    connect(m_dates, &QComboBox::activated, this, &TableImportDialog::plan);

    auto *area = new QWidget(this);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    addLabelled({m_charset, m_separator, m_dates}, row, area);
    row->addWidget(m_header, 1, Qt::AlignBottom);
    return area;
}

QWidget *TableImportDialog::makeTables()
{
    auto *area = new QWidget(this);
    m_columnView = tableOf(m_columns, "importColumns", area);
    m_columnView->setAccessibleName(tr("Columns of the file"));
    m_columnView->setEditTriggers(
        QAbstractItemView::AllEditTriggers
        & ~QAbstractItemView::EditTriggers(QAbstractItemView::CurrentChanged));
    m_columnView->setItemDelegate(new FieldDelegate(m_columnView));
    m_columnView->header()->setStretchLastSection(true);
    // Enter would else press the button of the dialog.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *choose = new QShortcut(key, m_columnView);
        choose->setContext(Qt::WidgetShortcut);
        connect(choose, &QShortcut::activated, this, [this] {
            m_columnView->edit(m_columnView->currentIndex().siblingAtColumn(ColumnMapModel::Field));
        });
    }
    m_hidden = mutedLabel(QStringLiteral("importHidden"), area);
    m_hidden->setFont(presentation::captionFont());
    m_arrivalView = tableOf(m_arrivals, "importArrivals", area);
    m_arrivalView->setAccessibleName(tr("The first contacts, as they will arrive"));
    m_arrivalView->header()->setStretchLastSection(true);
    QLabel *arrivals = mutedLabel(QStringLiteral("importArrivalsLabel"), area);
    arrivals->setText(m_arrivalView->accessibleName());
    m_problems = new QListWidget(area);
    m_problems->setObjectName(QStringLiteral("importProblems"));
    m_problems->setAccessibleName(tr("What cannot be read"));
    m_problems->setWordWrap(true);
    m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_columnView, 3);
    layout->addWidget(m_hidden);
    layout->addWidget(arrivals);
    layout->addWidget(m_arrivalView, 2);
    layout->addWidget(m_problems);
    return area;
}

QWidget *TableImportDialog::makeTarget()
{
    m_folder = choice("importFolder", tr("Into the folder"));
    for (const FolderChoice &each : folderChoices(m_target.folders, m_target.mailboxes, {}, {})) {
        const QString name =
            each.path.isEmpty() ? each.name : each.path + QStringLiteral(" › ") + each.name;
        m_folder->addItem(name, QVariant::fromValue(each.folder.value));
    }
    m_folder->setCurrentIndex(m_folder->findData(QVariant::fromValue(m_target.folder.value)));
    m_doubles = choice("importDoubles", tr("Who is there already"));
    m_doubles->addItem(tr("Leave them out"));
    m_doubles->addItem(tr("Import them too"));
    m_doublesText = plainLabel(QStringLiteral("importDoublesText"), this);
    m_doublesText->setWordWrap(true);
    connect(m_folder, &QComboBox::activated, this, &TableImportDialog::plan);
    connect(m_doubles, &QComboBox::activated, this, &TableImportDialog::showCounts);

    auto *area = new QWidget(this);
    auto *form = new QFormLayout(area);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(scaled(8));
    form->addRow(m_folder->accessibleName(), m_folder);
    form->addRow(m_doublesText, m_doubles);
    return area;
}

QWidget *TableImportDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("importAccept"));
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TableImportDialog::bringIn);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void TableImportDialog::say(const QString &text)
{
    m_words->setText(text);
    m_pages->setCurrentWidget(m_words);
    m_accept->setEnabled(false);
}

void TableImportDialog::read()
{
    const quint64 turn = ++m_turn;
    if (m_table == nullptr) {
        say(tr("Reading the file…"));
    }
    m_accept->setEnabled(false);
    QCoro::connect(m_import.read(m_file, m_options), this,
                   [this, turn](const domain::Result<models::TablePointer> &table) {
                       if (turn == m_turn) {
                           take(table);
                       }
                   });
}

void TableImportDialog::take(const domain::Result<models::TablePointer> &table)
{
    if (!table) {
        m_summary->setText(tr("The file cannot be read."));
        say(table.error().message);
        return;
    }
    const bool isKnown = m_table != nullptr && m_table->header == (*table)->header;
    m_table = *table;
    showFormat();
    if (m_table->rows.isEmpty()) {
        QStringList problems;
        for (const interchange::ImportProblem &problem : m_table->problems) {
            problems.append(problemLine(problem));
        }
        m_summary->setText(tr("Nothing can be imported."));
        say(problems.join(u'\n'));
        announce(this, m_words->text());
        return;
    }
    const models::TableChoice guess = models::TableImport::guessed(*m_table, {});
    // What was chosen stays when only the rows are read anew.
    m_columns->setTable(m_table, isKnown ? m_columns->fields() : guess.fields);
    m_columnView->resizeColumnToContents(ColumnMapModel::Name);
    m_columnView->setColumnWidth(ColumnMapModel::Example, scaled(260));
    m_columnView->setCurrentIndex(m_columns->index(0, ColumnMapModel::Field));
    m_hidden->setText(
        tr("Empty columns, left out: %1").arg(presentation::number(m_columns->hiddenColumns())));
    m_hidden->setVisible(m_columns->hiddenColumns() > 0);
    m_dates->setCurrentIndex(m_dates->findData(static_cast<int>(guess.dates)));
    plan();
}

void TableImportDialog::showFormat()
{
    const QString charset = QString::fromLatin1(m_table->charset);
    if (m_charset->findText(charset) < 0) {
        m_charset->addItem(charset, m_table->charset);
    }
    m_charset->setCurrentIndex(m_charset->findText(charset));
    m_separator->setCurrentIndex(m_separator->findData(QChar::fromLatin1(m_table->separator)));
    m_header->setChecked(m_table->hasHeader);
    const bool isCsv = m_table->format == interchange::ImportedTable::Format::Csv;
    m_separator->setEnabled(isCsv);
    m_header->setEnabled(isCsv);
}

domain::FolderKey TableImportDialog::folder() const
{
    return {m_folder->currentData().toLongLong()};
}

void TableImportDialog::plan()
{
    if (m_table == nullptr || m_table->rows.isEmpty()) {
        return;
    }
    const auto found = std::ranges::find(m_target.folders, folder(), &domain::ContactFolder::key);
    const models::TableChoice choice{
        .fields = m_columns->fields(),
        .dates = static_cast<DateOrder>(m_dates->currentData().toInt()),
        .mailbox = found == m_target.folders.end() ? domain::MailboxKey() : found->mailbox};
    const quint64 turn = ++m_turn;
    m_accept->setEnabled(false);
    QCoro::connect(m_import.plan(m_table, choice), this,
                   [this, turn](const domain::Result<models::PlanPointer> &plan) {
                       if (turn != m_turn) {
                           return;
                       }
                       plan ? takePlan(*plan) : say(presentation::errorText(plan.error()));
                   });
}

void TableImportDialog::takePlan(const models::PlanPointer &plan)
{
    m_plan = plan;
    m_arrivals->setPlan(plan);
    for (int column = 0; column < m_arrivals->columnCount(); ++column) {
        m_arrivalView->resizeColumnToContents(column);
        m_arrivalView->setColumnWidth(column,
                                      std::min(m_arrivalView->columnWidth(column), scaled(240)));
    }
    showProblems();
    showCounts();
    if (m_pages->currentIndex() == 0) {
        m_pages->setCurrentIndex(1);
        m_columnView->setFocus();
    }
}

void TableImportDialog::showProblems()
{
    m_problems->clear();
    QList<interchange::ImportProblem> problems = m_table->problems + m_plan->cards.problems;
    std::ranges::stable_sort(problems, {}, &interchange::ImportProblem::line);
    for (const interchange::ImportProblem &problem : std::as_const(problems)) {
        m_problems->addItem(problemLine(problem));
    }
    constexpr int linesShown = 3;
    const int lines = std::min(linesShown, m_problems->count());
    m_problems->setVisible(lines > 0);
    m_problems->setFixedHeight(lines * std::max(scaled(28), m_problems->sizeHintForRow(0))
                               + 2 * m_problems->frameWidth());
}

int TableImportDialog::wanted() const
{
    const store::Doubles &doubles = m_plan->doubles;
    const qsizetype skipped =
        m_doubles->currentIndex() == 0 ? doubles.known.size() + doubles.repeated.size() : 0;
    return static_cast<int>(m_plan->cards.contacts.size() - skipped);
}

void TableImportDialog::showCounts()
{
    const int all = static_cast<int>(m_plan->cards.contacts.size());
    const int doubles =
        static_cast<int>(m_plan->doubles.known.size() + m_plan->doubles.repeated.size());
    m_summary->setText(tr("%1 in the file").arg(contactCount(all)));
    m_doublesText->setText(doubles == 0 ? QString()
                                        : tr("There already, by name and e-mail or phone: %1")
                                              .arg(presentation::number(doubles)));
    m_doublesText->setVisible(doubles > 0);
    m_doubles->setVisible(doubles > 0);
    m_accept->setText(tr("Import %1").arg(contactCount(wanted())));
    m_accept->setEnabled(wanted() > 0 && folder().isValid());
    announce(this, m_summary->text() + QStringLiteral(". ") + m_doublesText->text());
}

void TableImportDialog::bringIn()
{
    using Repeats = models::TableImport::Repeats;
    const Repeats repeats = m_doubles->currentIndex() == 0 ? Repeats::Skip : Repeats::BringIn;
    m_accept->setEnabled(false);
    m_accept->setText(tr("Importing…"));
    QCoro::connect(m_import.bringIn(m_plan, repeats, folder()), this,
                   [this](const domain::Result<domain::ContactKeys> &created) {
                       if (created) {
                           Q_EMIT imported(*created);
                           accept();
                       } else {
                           say(presentation::errorText(created.error()));
                       }
                   });
}

} // namespace ui
