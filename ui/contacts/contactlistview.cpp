#include "ui/contacts/contactlistview.h"

#include "models/contactroles.h"
#include "ui/accessible/contactsnarrator.h"
#include "ui/contacts/contactcarddelegate.h"
#include "ui/contacts/contactlistdelegate.h"
#include "ui/contacts/contacttabledelegate.h"
#include "ui/contacts/contacttableheader.h"
#include "ui/contacts/letterstrip.h"
#include "ui/drags/rightbuttondrag.h"
#include "ui/folders/dropcaption.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {

bool startsSearch(const QKeyEvent &event)
{
    const auto blocking = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return blocking == Qt::NoModifier && !event.text().isEmpty() && event.text().front().isPrint()
        && !event.text().front().isSpace();
}

} // namespace

ContactListView::ContactListView(models::ContactListModel &model, QWidget *parent)
    : UniformListView(parent)
    , m_model(model)
    , m_header(new ContactTableHeader(this))
    , m_letterStrip(new LetterStrip(this))
    , m_dropCaption(new DropCaption(this))
    , m_listDelegate(new ContactListDelegate(this))
    , m_tableDelegate(new ContactTableDelegate(*m_header, this))
    , m_cardDelegate(new ContactCardDelegate(ContactCardDelegate::Shape::Card, this))
    , m_portraitDelegate(new ContactCardDelegate(ContactCardDelegate::Shape::Portrait, this))
{
    setObjectName(QStringLiteral("contactList"));
    setAccessibleName(tr("Contacts"));
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    m_rightDrag = new RightButtonDrag(this);
    new ContactsNarrator(*this);

    m_visibleRowsTimer.setSingleShot(true);
    m_visibleRowsTimer.setInterval(0);
    connect(&m_visibleRowsTimer, &QTimer::timeout, this, &ContactListView::tellVisibleRows);
    connect(&model, &models::ContactListModel::resultReady, this, [this] {
        m_visibleRowsTimer.start();
        viewport()->update();
    });
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT editRequested(m_model.keyAt(index.row())); });
    m_header->hide();
    connectHeader();
    connectLetterStrip();
    applyMeasures();
}

ContactListView::~ContactListView() = default;

void ContactListView::connectHeader()
{
    connect(m_header, &QHeaderView::sectionResized, this,
            [this] { setContentsWidth(isTable() ? m_header->length() : 0); });
    connect(m_header, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
    connect(m_header, &ContactTableHeader::columnsEdited, this, [this] {
        domain::ContactView edited = m_view;
        edited.columns = m_header->columns();
        Q_EMIT viewEdited(edited);
    });
    connect(m_header, &ContactTableHeader::sortRequested, this,
            [this](const QList<domain::SortKey> &sort) {
                domain::ContactView edited = m_view;
                edited.sort = sort;
                Q_EMIT viewEdited(edited);
            });
}

ContactDelegate &ContactListView::delegateOf(domain::ViewKind kind) const
{
    switch (kind) {
    case domain::ViewKind::List:
        return *m_listDelegate;
    case domain::ViewKind::Cards:
        return *m_cardDelegate;
    case domain::ViewKind::Table:
        return *m_tableDelegate;
    case domain::ViewKind::Portraits:
        return *m_portraitDelegate;
    }
    Q_UNREACHABLE();
}

void ContactListView::setView(const domain::ContactView &view)
{
    if (view == m_view) {
        return;
    }
    const bool isOtherKind = view.kind != m_view.kind;
    m_view = view;
    m_header->setColumns(view.columns);
    m_header->setSort(view.sort.isEmpty() ? QList<domain::SortKey>{{}} : view.sort);
    m_header->setVisible(isTable());
    QList<domain::ContactColumn> columns;
    if (isTable()) {
        for (const domain::ViewColumn &each : view.columns) {
            columns.append(each.column);
        }
    }
    m_model.setColumns(columns);
    applyMeasures();
    if (isOtherKind) {
        scrollTo(currentIndex(), PositionAtCenter);
    }
}

void ContactListView::updateGeometries()
{
    const int height = isTable() ? m_header->sizeHint().height() : 0;
    if (viewportMargins().top() != height) {
        setViewportMargins(0, height, 0, 0);
    }
    const QRect rows = viewport()->geometry();
    m_header->setGeometry(rows.left(), rows.top() - height, rows.width(), height);
    UniformListView::updateGeometries();
    m_header->setOffset(horizontalScrollBar()->value());
    placeLetterStrip();
}

void ContactListView::setDensity(Density density)
{
    if (m_density != density) {
        const QModelIndex current = currentIndex();
        m_density = density;
        applyMeasures();
        scrollTo(current, PositionAtCenter);
    }
}

void ContactListView::applyMeasures()
{
    m_listDelegate->setGutter(hasGutter() ? gutterWidth() : 0);
    ContactDelegate &delegate = delegateOf(m_view.kind);
    delegate.setDensity(m_density);
    setItemDelegate(&delegate);
    m_model.setPhotoPixels(qRound(delegate.avatarSize() * devicePixelRatioF()));
    setContentsWidth(isTable() ? m_header->length() : 0);
    setMeasures(delegate.measures());
    viewport()->update();
    m_visibleRowsTimer.start();
}

bool ContactListView::hasGutter() const
{
    return m_view.kind == domain::ViewKind::List && m_view.group == domain::GroupBy::None;
}

int ContactListView::gutterWidth() const
{
    return scaled(30); // also without sections, so that names do not jump when a search begins
}

domain::ContactKey ContactListView::currentKey() const
{
    return currentIndex().isValid() ? m_model.keyAt(currentIndex().row()) : domain::ContactKey{};
}

domain::ContactKeys ContactListView::selectedKeys() const
{
    QModelIndexList indexes = selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    return m_model.keysOf(indexes);
}

void ContactListView::selectRow(int row)
{
    const QModelIndex index = m_model.index(row, 0);
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index);
    }
}

void ContactListView::selectAlso(const domain::ContactKeys &contacts)
{
    QItemSelection also;
    for (const domain::ContactKey contact : contacts) {
        if (const QModelIndex index = m_model.index(m_model.rowOf(contact)); index.isValid()) {
            also.select(index, index);
        }
    }
    if (!also.isEmpty()) {
        selectionModel()->select(also, QItemSelectionModel::Select);
    }
}

void ContactListView::selectNext()
{
    const int from = currentIndex().row() + 1;
    if (from < m_model.rowCount()) {
        selectRow(m_model.contactRowNear(from));
    }
}

void ContactListView::selectPrevious()
{
    int row = currentIndex().row() - 1;
    while (m_model.isHeader(row)) {
        --row;
    }
    selectRow(row);
}

void ContactListView::keyPressEvent(QKeyEvent *event)
{
    if (handleGroupKey(*event)) {
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (const domain::ContactKeys selected = selectedKeys();
            selected.size() > 1 && selected.contains(currentKey())) {
            Q_EMIT editSelectedRequested();
        } else if (currentKey().isValid()) {
            selectRow(currentIndex().row());
            Q_EMIT opened();
            Q_EMIT editRequested(currentKey());
        }
        return;
    case Qt::Key_Escape:
        Q_EMIT escaped();
        return;
    default:
        if (startsSearch(*event)) {
            Q_EMIT searchTyped(event->text());
            return;
        }
        UniformListView::keyPressEvent(event);
    }
}

void ContactListView::selectionChanged(const QItemSelection &selected,
                                       const QItemSelection &deselected)
{
    // Not QListView's: it tells screen readers of rows by a layout that it does not have here.
    QAbstractItemView::selectionChanged(selected, deselected);
    Q_EMIT selectionEdited();
}

void ContactListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous); // as above
    // Who comes by the keyboard stands on a row, so can act on it.
    if (!previous.isValid() && hasFocus() && !selectionModel()->hasSelection()) {
        selectionModel()->select(current, QItemSelectionModel::Select);
    }
    Q_EMIT selectionEdited();
}

void ContactListView::resizeEvent(QResizeEvent *event)
{
    UniformListView::resizeEvent(event);
    m_visibleRowsTimer.start();
}

void ContactListView::scrollContentsBy(int dx, int dy)
{
    UniformListView::scrollContentsBy(dx, dy);
    m_header->setOffset(horizontalScrollBar()->value());
    m_visibleRowsTimer.start();
}

void ContactListView::changeEvent(QEvent *event)
{
    UniformListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        applyMeasures();
    }
}

void ContactListView::tellVisibleRows()
{
    m_model.setVisibleRows(firstVisibleRow(), lastVisibleRow());
    placeLetterStrip();
}

void ContactListView::paintEvent(QPaintEvent *event)
{
    UniformListView::paintEvent(event);
    QPainter painter(viewport());
    paintSectionLetters(painter);
    if (m_filesOver) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(presentation::colorsFrom(palette()).accent, scaled(2)));
        painter.drawRoundedRect(viewport()->rect().adjusted(2, 2, -2, -2), scaled(6), scaled(6));
    }
}

void ContactListView::paintSectionLetters(QPainter &painter) const
{
    const QList<store::Section> &sections = m_model.sections();
    if (sections.isEmpty() || !hasGutter()) {
        return;
    }
    const int offset = verticalOffset();
    const int gutter = gutterWidth();
    const int left = layoutDirection() == Qt::RightToLeft ? viewport()->width() - gutter : 0;
    QFont font = presentation::captionFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(presentation::colorsFrom(palette()).muted);

    auto section =
        std::ranges::upper_bound(sections, offset / rowHeight(), {}, &store::Section::firstRow);
    if (section != sections.begin()) {
        --section;
    }
    for (; section != sections.end(); ++section) {
        const int own = section->firstRow * rowHeight() - offset;
        if (own > viewport()->height()) {
            break;
        }
        // The letter on top stays until the next section pushes it away.
        const auto next = section + 1;
        int top = std::max(own, 0);
        if (next != sections.end()) {
            top = std::min(top, (next->firstRow - 1) * rowHeight() - offset);
        }
        painter.drawText(QRect(left, top, gutter, rowHeight()), Qt::AlignCenter, section->title);
    }
}

} // namespace ui
