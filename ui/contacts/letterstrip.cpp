#include "ui/contacts/letterstrip.h"

#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

using presentation::scaled;

LetterStrip::LetterStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("letterStrip"));
    setAccessibleName(tr("Jump to an initial"));
    setFocusPolicy(Qt::NoFocus); // Tab goes by; the menu leads here
    setCursor(Qt::ArrowCursor);
}

void LetterStrip::setLetters(const QStringList &letters)
{
    if (letters != m_letters) {
        m_letters = letters;
        m_current = -1;
        update();
    }
}

void LetterStrip::setCurrent(int letter)
{
    if (letter != m_current) {
        m_current = letter;
        setAccessibleDescription(m_letters.value(letter));
        update();
    }
}

QSize LetterStrip::sizeHint() const
{
    return {scaled(24), scaled(14) * static_cast<int>(m_letters.size()) + 2 * scaled(6)};
}

int LetterStrip::letterHeight() const
{
    return QFontMetrics(presentation::captionFont()).height();
}

QRect LetterStrip::placeOf(int letter) const
{
    const int count = std::max(1, static_cast<int>(m_letters.size()));
    const int room = height() - 2 * scaled(6);
    const int top = scaled(6) + room * letter / count;
    return {0, top, width(), scaled(6) + room * (letter + 1) / count - top};
}

int LetterStrip::letterAt(int y) const
{
    const int count = static_cast<int>(m_letters.size());
    const int room = std::max(1, height() - 2 * scaled(6));
    return std::clamp((y - scaled(6)) * count / room, 0, count - 1);
}

void LetterStrip::paintEvent(QPaintEvent * /*event*/)
{
    const presentation::Colors colors = presentation::colorsFrom(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.line, hasFocus() ? 2 : 1));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), scaled(10), scaled(10));

    const int count = static_cast<int>(m_letters.size());
    const int fitting = std::max(1, (height() - 2 * scaled(6)) / letterHeight());
    const int every = (count + fitting - 1) / fitting;
    QFont font = presentation::captionFont();
    for (int letter = 0; letter < count; ++letter) {
        const bool isCurrent = letter == m_current;
        if (every > 1 && letter % every != 0 && !isCurrent) {
            continue;
        }
        QRect place = placeOf(letter);
        if (every > 1) { // a letter may take the room of those beside it
            place.setTop(place.center().y() - letterHeight() / 2);
            place.setHeight(letterHeight());
            if (isCurrent) {
                painter.fillRect(place.adjusted(scaled(3), 0, -scaled(3), 0), colors.base);
            }
        }
        font.setWeight(isCurrent ? QFont::Bold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(isCurrent ? colors.accent : colors.muted);
        painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, m_letters.at(letter));
    }
}

void LetterStrip::choose(int letter)
{
    if (letter >= 0 && letter < m_letters.size()) {
        setCurrent(letter);
        Q_EMIT chosen(letter);
    }
}

void LetterStrip::mousePressEvent(QMouseEvent *event)
{
    choose(letterAt(event->position().toPoint().y()));
}

void LetterStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        choose(letterAt(event->position().toPoint().y()));
    }
}

void LetterStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return;
    case Qt::Key_Up:
        choose(m_current - 1);
        return;
    case Qt::Key_Down:
        choose(m_current + 1);
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(static_cast<int>(m_letters.size()) - 1);
        return;
    default:
        break;
    }
    const auto typed = std::ranges::find_if(m_letters, [event](const QString &letter) {
        return letter.compare(event->text(), Qt::CaseInsensitive) == 0;
    });
    if (typed != m_letters.end()) {
        choose(static_cast<int>(typed - m_letters.begin()));
    }
}

} // namespace ui
