// How ContactListView jumps: by the strip of initials, and from section to section.

#include "ui/contacts/contactlistview.h"

#include "ui/contacts/letterstrip.h"
#include "ui/presentation/metrics.h"

#include <QHoverEvent>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {
constexpr int nearTheEdge = 44; // where the pointer calls the strip
} // namespace

void ContactListView::connectLetterStrip()
{
    m_letterStrip->hide();
    connect(m_letterStrip, &LetterStrip::chosen, this, [this](int letter) {
        const QList<Letter> all = letters();
        if (letter < all.size()) {
            scrollTo(m_model.index(all.at(letter).row), PositionAtTop);
        }
    });
    connect(m_letterStrip, &LetterStrip::left, this, [this] {
        const QList<Letter> all = letters();
        if (const int letter = m_letterStrip->current(); letter >= 0 && letter < all.size()) {
            selectRow(m_model.contactRowNear(all.at(letter).row));
        }
        m_letterStrip->hide();
        setFocus(Qt::OtherFocusReason);
    });
}

QList<ContactListView::Letter> ContactListView::letters() const
{
    QList<Letter> all;
    for (const store::Section &section : m_model.sections()) {
        all.append({section.title, section.firstRow});
    }
    if (m_view.group == domain::GroupBy::Initial) {
        for (const models::RowGroup &group : m_model.groups()) {
            all.append({group.title, group.headerRow});
        }
    }
    return all;
}

void ContactListView::placeLetterStrip()
{
    if (m_letterStrip->isHidden()) {
        return;
    }
    const QList<Letter> all = letters();
    QStringList titles;
    for (const Letter &each : all) {
        titles.append(each.title);
    }
    m_letterStrip->setLetters(titles);
    const auto next = std::ranges::upper_bound(all, firstVisibleRow(), {}, &Letter::row);
    if (!m_letterStrip->hasFocus()) { // else it is where the person went, at the list's end too
        m_letterStrip->setCurrent(static_cast<int>(next - all.begin()) - 1);
    }
    const QSize room = viewport()->size();
    const QSize size(m_letterStrip->sizeHint().width(),
                     std::min(m_letterStrip->sizeHint().height(), room.height() - scaled(16)));
    const int x = isRightToLeft() ? scaled(2) : room.width() - size.width() - scaled(2);
    m_letterStrip->setGeometry(
        QRect(QPoint(x, (room.height() - size.height()) / 2), size).translated(viewport()->pos()));
}

void ContactListView::showLetterStrip(const QPoint &pointer)
{
    const int fromEdge = isRightToLeft() ? pointer.x() : viewport()->width() - 1 - pointer.x();
    const bool isWanted = fromEdge >= 0 && fromEdge < scaled(nearTheEdge) && state() == NoState
        && letters().size() > 1;
    if (!m_letterStrip->hasFocus() && isWanted == m_letterStrip->isHidden()) {
        m_letterStrip->setVisible(isWanted);
        m_letterStrip->raise();
        placeLetterStrip();
    }
}

bool ContactListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove) {
        showLetterStrip(static_cast<QHoverEvent *>(event)->position().toPoint());
    } else if ((event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
               && !m_letterStrip->hasFocus() && !m_letterStrip->underMouse()) {
        m_letterStrip->hide();
    }
    return UniformListView::viewportEvent(event);
}

void ContactListView::openLetterStrip()
{
    if (letters().size() > 1) {
        m_letterStrip->show();
        m_letterStrip->raise();
        placeLetterStrip();
        m_letterStrip->setFocus(Qt::ShortcutFocusReason);
    }
}

QList<int> ContactListView::sectionRows() const
{
    QList<int> rows = headerRows();
    for (const store::Section &section : m_model.sections()) {
        rows.append(section.firstRow);
    }
    return rows;
}

void ContactListView::selectNextSection()
{
    const QList<int> rows = sectionRows();
    const auto next = std::ranges::upper_bound(rows, currentIndex().row());
    if (next != rows.end()) {
        selectRow(m_model.contactRowNear(*next));
    }
}

// From within a section first to its own start.
void ContactListView::selectPreviousSection()
{
    const QList<int> rows = sectionRows();
    const bool isGrouped = m_view.group != domain::GroupBy::None;
    const auto own = std::ranges::lower_bound(rows, currentIndex().row() - (isGrouped ? 1 : 0));
    if (own != rows.begin()) {
        selectRow(m_model.contactRowNear(*std::prev(own)));
    }
}

} // namespace ui
