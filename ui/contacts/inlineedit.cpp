#include "ui/contacts/inlineedit.h"

#include "ui/presentation/metrics.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {
constexpr int leastWidth = 160;
constexpr int leastHeight = 28;
constexpr int inset = 7; // frame and padding of a line, so that the letters stay where they were
} // namespace

InlineEdit::InlineEdit(const QString &text, QWidget *over)
    : QLineEdit(text, over->parentWidget())
    , m_over(over)
    , m_loaded(text)
{
    setObjectName(QStringLiteral("quickEdit"));
    setFont(over->font());
    setAccessibleName(over->accessibleName());
    over->installEventFilter(this);
    place();
    selectAll();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void InlineEdit::place()
{
    const QSize size(std::max(m_over->width() + scaled(inset), scaled(leastWidth)),
                     std::max(fontMetrics().height() + scaled(8), scaled(leastHeight)));
    QRect place(QPoint(), size);
    const QRect over = m_over->geometry();
    if (isRightToLeft()) {
        place.moveTopRight(over.topRight() + QPoint(scaled(inset), 0));
    } else {
        place.moveTopLeft(over.topLeft() - QPoint(scaled(inset), 0));
    }
    place.moveTop(over.top() + (m_over->fontMetrics().height() - size.height()) / 2);
    setGeometry(place);
}

// The window's own shortcuts for these keys wait.
bool InlineEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

bool InlineEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        place();
    }
    return QLineEdit::eventFilter(watched, event);
}

void InlineEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT entered(text());
        return;
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void InlineEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const bool isElsewhere =
        event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (!isElsewhere || isHidden()) {
        return;
    }
    if (text() == m_loaded) {
        Q_EMIT left();
    } else {
        Q_EMIT entered(text());
    }
}

} // namespace ui
