// The usual keys of actions where a platform has others than Qt makes of the common ones.
//
// Promise  A table, the same on every platform, so that each can be asked for anywhere. Actions that are not in
//          it keep what they were made with: there Qt's Ctrl, which is Command on macOS, or its standard keys
//          are right. None that macOS keeps for itself (minimise, hide, switch programs) is given out there.
// Shape    Qt's portable keys: on macOS "Ctrl" is Command, "Alt" Option, "Meta" Control.
// Source   Apple "Mac keyboard shortcuts"; Outlook for Mac, where both leave a choice.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

namespace ui {

enum class KeyPlatform { MacOS, Other };

constexpr KeyPlatform keyPlatform()
{
#ifdef Q_OS_MACOS
    return KeyPlatform::MacOS;
#else
    return KeyPlatform::Other;
#endif
}

// Of the action of this object name; none: what it was made with.
std::optional<QList<QKeySequence>> platformKeys(KeyPlatform platform, const QString &action);

} // namespace ui
