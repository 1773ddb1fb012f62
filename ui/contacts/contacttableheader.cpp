#include "ui/contacts/contacttableheader.h"

#include "ui/contacts/contactpainter.h"
#include "ui/presentation/columntext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>
#include <chrono>

namespace ui {

using presentation::scaled;

namespace {
constexpr std::chrono::milliseconds rest(300);
constexpr int standardWidth = 140;
constexpr int narrowest = 48;
} // namespace

ContactTableHeader::ContactTableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_titles(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("tableHeader"));
    setAccessibleName(tr("Columns"));
    setModel(m_titles);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(scaled(narrowest));
    setMouseTracking(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &ContactTableHeader::columnsEdited);
    const auto edited = [this] {
        if (!m_isSetting) {
            m_rest.start();
        }
    };
    connect(this, &QHeaderView::sectionResized, this, edited);
    connect(this, &QHeaderView::sectionMoved, this, edited);
    connect(this, &QHeaderView::sectionClicked, this, [this](int logicalIndex) {
        const bool isShift = QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
        Q_EMIT sortRequested(domain::sortAfterClick(m_sort, columnOf(logicalIndex),
                                                    isShift ? domain::SortClick::Additional
                                                            : domain::SortClick::Alone));
    });
}

void ContactTableHeader::setColumns(const QList<domain::ViewColumn> &columns)
{
    if (columns == this->columns()) {
        return;
    }
    m_isSetting = true;
    m_columns = columns;
    m_titles->clear();
    QStringList titles;
    for (const domain::ViewColumn &each : columns) {
        titles.append(presentation::columnTitle(each.column));
    }
    m_titles->setHorizontalHeaderLabels(titles);
    for (int i = 0; i < columns.size(); ++i) {
        const int width = columns.at(i).width;
        resizeSection(i, std::max(scaled(narrowest), scaled(width > 0 ? width : standardWidth)));
        m_titles->horizontalHeaderItem(i)->setToolTip(plainToolTip(titles.at(i)));
    }
    m_isSetting = false;
}

QList<domain::ViewColumn> ContactTableHeader::columns() const
{
    QList<domain::ViewColumn> columns;
    for (int place = 0; place < count(); ++place) {
        const int logical = logicalIndex(place);
        const domain::ViewColumn &known = m_columns.at(logical);
        // What was not touched keeps its number, whatever the font makes of it.
        const bool isAsSet = known.width > 0
            && sectionSize(logical) == std::max(scaled(narrowest), scaled(known.width));
        columns.append(
            {known.column,
             isAsSet ? known.width : qRound(sectionSize(logical) / presentation::scaledF(1))});
    }
    return columns;
}

void ContactTableHeader::setSort(const QList<domain::SortKey> &sort)
{
    m_sort = sort;
    viewport()->update();
}

domain::ContactColumn ContactTableHeader::columnOf(int logicalIndex) const
{
    return m_columns.value(logicalIndex).column;
}

QSize ContactTableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaled(30)};
}

void ContactTableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const presentation::Colors colors = presentation::colorsFrom(palette());
    painter->save();
    painter->fillRect(rect, colors.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.line);
    const bool rightToLeft = isRightToLeft();
    const int end = rightToLeft ? rect.left() : rect.right();
    painter->fillRect(QRect(end, rect.top() + scaled(7), 1, rect.height() - scaled(14)),
                      colors.line);

    RowCutter cell(rect, layoutDirection());
    cell.leading(scaled(8));
    cell.trailing(scaled(6));
    const auto key = std::ranges::find(m_sort, columnOf(logicalIndex), &domain::SortKey::column);
    const bool isSorted = key != m_sort.end();
    if (isSorted) {
        const int size = scaled(12);
        const auto name = key->order == Qt::AscendingOrder ? presentation::IconName::ChevronUp
                                                           : presentation::IconName::ChevronDown;
        painter->drawPixmap(
            centred(cell.trailing(size), size, size).topLeft(),
            presentation::iconPixmap(name, size, devicePixelRatioF(), colors.accent));
        if (m_sort.size() > 1) {
            painter->setFont(presentation::captionFont());
            painter->setPen(colors.accent);
            painter->drawText(cell.trailing(scaled(12)), Qt::AlignCenter,
                              locale().toString(key - m_sort.begin() + 1));
        }
    }
    QFont font = presentation::captionFont();
    font.setWeight(isSorted ? QFont::DemiBold : QFont::Medium);
    paintLine(painter, cell.rest(), presentation::columnTitle(columnOf(logicalIndex)), font,
              isSorted ? colors.text : colors.muted, layoutDirection());
    painter->restore();
}

} // namespace ui
