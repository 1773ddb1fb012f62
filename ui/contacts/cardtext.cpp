#include "ui/contacts/cardtext.h"

#include "ui/presentation/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>
#include <memory>
#include <utility>

namespace ui {

CardText::CardText(const QString &objectName, QWidget *parent)
    : QTextEdit(parent)
{
    setObjectName(objectName);
    setAcceptRichText(false);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_activation.setSingleShot(true);
    connect(&m_activation, &QTimer::timeout, this, &CardText::activated);
    restyle();
}

void CardText::setValue(const QString &text)
{
    if (toPlainText() != text) {
        setPlainText(text);
        restyle();
        updateGeometry();
    }
}

void CardText::setTextFont(const QFont &font)
{
    setFont(font);
    document()->setDefaultFont(font);
    updateGeometry();
}

void CardText::setMuted(bool isMuted)
{
    m_isMuted = isMuted;
    restyle();
}

void CardText::setActing(bool acts)
{
    m_acts = acts;
    viewport()->setCursor(acts ? Qt::PointingHandCursor : Qt::IBeamCursor);
    restyle();
}

int CardText::heightForWidth(int width) const
{
    // A document of its own: laying out the shown one at a trial width would move the text about.
    const std::unique_ptr<QTextDocument> trial(document()->clone());
    trial->setDocumentMargin(0);
    trial->setDefaultTextOption(document()->defaultTextOption());
    trial->setTextWidth(width);
    return static_cast<int>(std::ceil(trial->size().height()));
}

QSize CardText::sizeHint() const
{
    const int width = static_cast<int>(std::ceil(document()->idealWidth()));
    return {width, fontMetrics().height()};
}

QSize CardText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

void CardText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange
        || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::PaletteChange) {
        restyle();
    }
}

void CardText::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_acts && isEnter && event->modifiers() == Qt::NoModifier) {
        Q_EMIT activated();
    } else if (event->matches(QKeySequence::Copy) && !textCursor().hasSelection()) {
        Q_EMIT copyRequested();
    } else if (event->key() == Qt::Key_F2) {
        Q_EMIT editRequested();
    } else {
        QTextEdit::keyPressEvent(event);
    }
}

void CardText::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    m_isSecondRelease = false;
    QTextEdit::mousePressEvent(event);
}

void CardText::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    const bool isClick = event->button() == Qt::LeftButton && !textCursor().hasSelection()
        && (event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    // Only the letters act, not the empty space beside them.
    const bool isOnText = document()->documentLayout()->hitTest(event->pos(), Qt::ExactHit) >= 0;
    if (m_acts && isClick && isOnText && !std::exchange(m_isSecondRelease, false)) {
        m_activation.start(QApplication::doubleClickInterval());
    }
}

void CardText::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_activation.stop();
    m_isSecondRelease = true;
    event->accept();
    Q_EMIT editRequested();
}

void CardText::contextMenuEvent(QContextMenuEvent *event)
{
    if (!textCursor().hasSelection()) {
        event->ignore(); // the field offers its own menu
        return;
    }
    QTextEdit::contextMenuEvent(event);
}

void CardText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the card scrolls, never a value
}

void CardText::restyle()
{
    if (m_isRestyling) {
        return;
    }
    m_isRestyling = true;
    const presentation::Colors colors = presentation::colorsFrom(QApplication::palette());
    QPalette shown = palette();
    shown.setColor(QPalette::Text, m_acts ? colors.accent : m_isMuted ? colors.muted : colors.text);
    shown.setColor(QPalette::Base, Qt::transparent);
    setPalette(shown);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(Qt::AlignAbsolute
                        | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    document()->setDefaultTextOption(option);
    m_isRestyling = false;
}

} // namespace ui
