#include "ui/contacts/columnsdialog.h"

#include "ui/presentation/columntext.h"
#include "ui/presentation/fieldtext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {
constexpr int columnRole = Qt::UserRole;
constexpr int widthRole = Qt::UserRole + 1;
} // namespace

ColumnsDialog::ColumnsDialog(const QList<domain::ViewColumn> &columns, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(presentation::icon(presentation::IconName::ChevronUp), tr("Move &up"),
                           this))
    , m_down(new QPushButton(presentation::icon(presentation::IconName::ChevronDown),
                             tr("Move &down"), this))
{
    setObjectName(QStringLiteral("columnsDialog"));
    setWindowTitle(tr("Columns"));
    QLabel *hint = plainLabel(QStringLiteral("columnsHint"), this);
    hint->setText(tr("Checked columns are shown in the table, from top to bottom."));
    hint->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_up->setObjectName(QStringLiteral("columnUp"));
    m_down->setObjectName(QStringLiteral("columnDown"));
    auto *standard = new QPushButton(tr("&Standard"), this);
    standard->setObjectName(QStringLiteral("standardColumns"));
    standard->setToolTip(tr("The columns and widths of a new table"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);

    auto *side = new QVBoxLayout;
    side->setSpacing(scaled(8));
    for (QPushButton *button : {m_up, m_down, standard}) {
        side->addWidget(button);
    }
    side->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(scaled(8));
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(hint);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(scaled(440), scaled(480));

    connect(m_up, &QPushButton::clicked, this, [this] { moveItem(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveItem(1); });
    connect(standard, &QPushButton::clicked, this,
            [this] { fill(domain::ContactView::standardColumns()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::updateButtons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill(columns);
}

void ColumnsDialog::fill(const QList<domain::ViewColumn> &columns)
{
    m_list->clear();
    for (const domain::ViewColumn &each : columns) {
        addItem(each, true);
    }
    for (const domain::ContactColumn column : presentation::offeredColumns()) {
        const bool isShown = std::ranges::any_of(
            columns, [column](const domain::ViewColumn &each) { return each.column == column; });
        if (!isShown) {
            addItem({column, 0}, false);
        }
    }
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void ColumnsDialog::addItem(domain::ViewColumn column, bool isShown)
{
    auto *item = new QListWidgetItem(presentation::columnTitle(column.column), m_list);
    item->setData(columnRole, static_cast<int>(column.column));
    item->setData(widthRole, column.width);
    item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
    const bool isName = column.column == domain::ContactColumn::Name;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                   | (isName ? Qt::NoItemFlags : Qt::ItemIsUserCheckable));
}

void ColumnsDialog::moveItem(int step)
{
    const int row = m_list->currentRow();
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(row + step, item);
    m_list->setCurrentRow(row + step);
}

void ColumnsDialog::updateButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

QList<domain::ViewColumn> ColumnsDialog::columns() const
{
    QList<domain::ViewColumn> columns;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked) {
            columns.append({static_cast<domain::ContactColumn>(item->data(columnRole).toInt()),
                            item->data(widthRole).toInt()});
        }
    }
    return columns;
}

} // namespace ui
