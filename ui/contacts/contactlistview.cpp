#include "ui/contacts/contactlistview.h"

#include "models/contactroles.h"
#include "ui/dragcard.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {

bool areFiles(const QMimeData *data)
{
    if (data == nullptr || !data->hasUrls()) {
        return false;
    }
    const QList<QUrl> urls = data->urls();
    return std::ranges::all_of(urls, [](const QUrl &url) { return url.isLocalFile(); });
}

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
    , m_delegate(new ContactListDelegate(this))
{
    setObjectName(QStringLiteral("contactList"));
    setAccessibleName(tr("Contacts"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);

    m_visibleRowsTimer.setSingleShot(true);
    m_visibleRowsTimer.setInterval(0);
    connect(&m_visibleRowsTimer, &QTimer::timeout, this, &ContactListView::tellVisibleRows);
    connect(&model, &models::ContactListModel::resultReady, this, [this] {
        m_visibleRowsTimer.start();
        viewport()->update();
    });
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT editRequested(m_model.keyAt(index.row())); });
    applyMeasures();
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
    m_delegate->setDensity(m_density);
    m_delegate->setGutter(gutterWidth());
    m_model.setPhotoPixels(qRound(m_delegate->avatarSize() * devicePixelRatioF()));
    setRowHeight(m_delegate->rowHeight());
    m_visibleRowsTimer.start();
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

void ContactListView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentKey().isValid()) {
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

void ContactListView::mouseReleaseEvent(QMouseEvent *event)
{
    UniformListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier
        && indexAt(event->position().toPoint()).isValid()) {
        Q_EMIT opened();
    }
}

void ContactListView::selectionChanged(const QItemSelection &selected,
                                       const QItemSelection &deselected)
{
    UniformListView::selectionChanged(selected, deselected);
    Q_EMIT selectionEdited();
}

void ContactListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    UniformListView::currentChanged(current, previous);
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
    if (sections.isEmpty()) {
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

void ContactListView::startDrag(Qt::DropActions supportedActions)
{
    QModelIndexList indexes = selectedIndexes();
    if (indexes.isEmpty()) {
        return;
    }
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    const QModelIndex face = indexes.contains(currentIndex()) ? currentIndex() : indexes.front();
    const QString name = presentation::nameOrPlaceholder(face.data(models::NameRole).toString());
    const int count = static_cast<int>(indexes.size());
    const DraggedThing thing{
        .caption = count == 1 ? name : presentation::contactCount(count),
        .initialsOf = name,
        .photo = face.data(models::PhotoRole).value<QImage>(),
        .count = count,
    };
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model.mimeData(indexes));
    drag->setPixmap(dragCard(thing, palette(), devicePixelRatioF()));
    drag->setHotSpot(QPoint(-scaled(14), -scaled(10)));
    drag->exec(supportedActions, Qt::MoveAction);
}

void ContactListView::setDropHighlight(bool on)
{
    m_filesOver = on;
    viewport()->update();
}

void ContactListView::dragEnterEvent(QDragEnterEvent *event)
{
    if (areFiles(event->mimeData())) {
        setDropHighlight(true);
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void ContactListView::dragMoveEvent(QDragMoveEvent *event)
{
    if (areFiles(event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void ContactListView::dragLeaveEvent(QDragLeaveEvent *event)
{
    setDropHighlight(false);
    event->accept();
}

void ContactListView::dropEvent(QDropEvent *event)
{
    setDropHighlight(false);
    if (areFiles(event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        Q_EMIT filesDropped(event->mimeData()->urls());
    }
}

} // namespace ui
