#include "ui/settings/keyfield.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <span>

namespace ui {

namespace {

constexpr std::array modifierKeys{Qt::Key_Shift,   Qt::Key_Control, Qt::Key_Meta,
                                  Qt::Key_Alt,     Qt::Key_AltGr,   Qt::Key_CapsLock,
                                  Qt::Key_unknown, Qt::Key_Super_L, Qt::Key_Super_R};
constexpr std::array othersKeys{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Escape};

bool isAmong(std::span<const Qt::Key> keys, const QKeyEvent &event)
{
    return std::ranges::find(keys, event.key()) != keys.end();
}

// "Ctrl+?", not "Ctrl+Shift+?": Shift is in the sign already.
QKeySequence keysOf(const QKeyEvent &event)
{
    Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    const QChar sign(static_cast<char16_t>(event.key()));
    if (event.key() < Qt::Key_Escape && !sign.isLetterOrNumber() && !sign.isSpace()) {
        held.setFlag(Qt::ShiftModifier, false);
    }
    return QKeySequence(QKeyCombination(held, static_cast<Qt::Key>(event.key())));
}

} // namespace

KeyField::KeyField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("Press keys"));
}

void KeyField::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    setText(keys.toString(QKeySequence::NativeText));
}

bool KeyField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && !isAmong(othersKeys, *static_cast<QKeyEvent *>(event))) {
        event->accept(); // before an action takes them
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    if (isAmong(othersKeys, *event)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (!isAmong(modifierKeys, *event)) {
        const bool empties =
            event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier;
        setKeys(empties ? QKeySequence() : keysOf(*event));
        Q_EMIT pressed();
    }
    event->accept();
}

} // namespace ui
