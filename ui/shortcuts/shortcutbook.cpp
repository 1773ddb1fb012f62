#include "ui/shortcuts/shortcutbook.h"

#include <QAction>
#include <QSettings>

#include <algorithm>
#include <array>

namespace ui {

namespace {

QString nameOf(const QAction &action)
{
    return QStringLiteral("shortcuts/") + action.objectName();
}

QStringList texts(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &each : keys) {
        texts.append(each.toString(QKeySequence::PortableText));
    }
    return texts;
}

QList<QKeySequence> keysFrom(const QStringList &texts)
{
    QList<QKeySequence> keys;
    for (const QString &text : texts) {
        const QKeySequence each = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!each.isEmpty()) {
            keys.append(each);
        }
    }
    return keys;
}

bool isOfAPane(const QAction &action)
{
    return action.shortcutContext() == Qt::WidgetShortcut
        || action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
}

// Two actions of one tree are told apart by what is current in it: only one of them is enabled.
bool canClash(const QAction &a, const QAction &b)
{
    return !(isOfAPane(a) && isOfAPane(b));
}

} // namespace

ShortcutBook::ShortcutBook(const QList<QAction *> &actions, QSettings &settings, QObject *parent,
                           KeyPlatform platform)
    : QObject(parent)
    , m_settings(settings)
{
    for (QAction *action : actions) {
        QString title = action->property(restingText).toString();
        title = title.isEmpty() ? action->text() : title;
        title.remove(QLatin1Char('&')).remove(QChar(0x2026));
        if (action->objectName().isEmpty() || title.isEmpty()) {
            continue;
        }
        if (const auto keys = platformKeys(platform, action->objectName())) {
            action->setShortcuts(*keys);
        }
        m_entries.append({action, std::move(title), action->shortcuts()});
        if (m_settings.contains(nameOf(*action))) {
            action->setShortcuts(keysFrom(m_settings.value(nameOf(*action)).toStringList()));
        }
    }
}

const ShortcutBook::Entry *ShortcutBook::entryOf(const QAction *action) const
{
    const auto found = std::ranges::find(m_entries, action, &Entry::action);
    return found == m_entries.end() ? nullptr : &*found;
}

QList<QAction *> ShortcutBook::actions() const
{
    QList<QAction *> actions;
    for (const Entry &each : m_entries) {
        actions.append(each.action);
    }
    return actions;
}

QString ShortcutBook::title(const QAction *action) const
{
    const Entry *entry = entryOf(action);
    return entry == nullptr ? QString() : entry->title;
}

QList<QKeySequence> ShortcutBook::usualKeys(const QAction *action) const
{
    const Entry *entry = entryOf(action);
    return entry == nullptr ? QList<QKeySequence>() : entry->usual;
}

bool ShortcutBook::isChanged(const QAction *action) const
{
    return action->shortcuts() != usualKeys(action);
}

bool ShortcutBook::hasChanges() const
{
    return std::ranges::any_of(m_entries,
                               [this](const Entry &each) { return isChanged(each.action); });
}

void ShortcutBook::setKeys(QAction *action, const QList<QKeySequence> &keys)
{
    QList<QKeySequence> wanted;
    for (const QKeySequence &each : keys) {
        if (!each.isEmpty() && !wanted.contains(each)) {
            wanted.append(each);
        }
    }
    action->setShortcuts(wanted);
    if (isChanged(action)) {
        m_settings.setValue(nameOf(*action), texts(wanted));
    } else {
        m_settings.remove(nameOf(*action));
    }
    Q_EMIT changed();
}

void ShortcutBook::reset(QAction *action)
{
    setKeys(action, usualKeys(action));
}

void ShortcutBook::resetAll()
{
    for (const Entry &each : std::as_const(m_entries)) {
        each.action->setShortcuts(each.usual);
        m_settings.remove(nameOf(*each.action));
    }
    Q_EMIT changed();
}

QAction *ShortcutBook::holderOf(const QKeySequence &keys, const QAction *action) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &each) {
        return each.action != action && canClash(*each.action, *action)
            && each.action->shortcuts().contains(keys);
    });
    return found == m_entries.end() ? nullptr : found->action;
}

bool ShortcutBook::isUsable(const QKeySequence &keys)
{
    if (keys.count() != 1) {
        return false;
    }
    const Qt::Key key = keys[0].key();
    const Qt::KeyboardModifiers held = keys[0].keyboardModifiers();
    constexpr std::array ofControls{Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter,
                                    Qt::Key_Escape, Qt::Key_Space,   Qt::Key_Up,     Qt::Key_Down,
                                    Qt::Key_Left,   Qt::Key_Right,   Qt::Key_Home,   Qt::Key_End,
                                    Qt::Key_PageUp, Qt::Key_PageDown};
    const bool isPlain = (held & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const bool isPrinted = key < Qt::Key_Escape;
    return !isPlain || (!isPrinted && std::ranges::find(ofControls, key) == ofControls.end());
}

} // namespace ui
