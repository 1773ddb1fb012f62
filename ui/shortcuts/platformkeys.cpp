#include "ui/shortcuts/platformkeys.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Keys
{
    QLatin1String action;
    QLatin1String first;
    QLatin1String second = {};
};

constexpr std::array onMacOS{
    Keys{QLatin1String("newContact"), QLatin1String("Ctrl+N")}, // Shift: the colours
    Keys{QLatin1String("newFolder"), QLatin1String("Ctrl+Shift+N")},
    Keys{QLatin1String("editContact"), QLatin1String("Ctrl+O"), QLatin1String("Ctrl+L")},
    Keys{QLatin1String("deleteContacts"), QLatin1String("Ctrl+Backspace"), QLatin1String("Del")},
    Keys{QLatin1String("deleteFolder"), QLatin1String("Ctrl+Backspace"), QLatin1String("Del")},
    Keys{QLatin1String("removeFromShelf"), QLatin1String("Ctrl+Backspace"), QLatin1String("Del")},
    Keys{QLatin1String("redo"), QLatin1String("Ctrl+Shift+Z")},
    Keys{QLatin1String("find"), QLatin1String("Ctrl+F")},
    Keys{QLatin1String("syncNow"), QLatin1String("Ctrl+R")},
    Keys{QLatin1String("shortcuts"), QLatin1String("Ctrl+?")},
    Keys{QLatin1String("mergeContacts"), QLatin1String("Ctrl+Shift+J")}, // Ctrl+M minimises
    Keys{QLatin1String("goBack"), QLatin1String("Ctrl+Alt+Left")},
    Keys{QLatin1String("nextContact"), QLatin1String("Ctrl+]"), QLatin1String("Alt+Down")},
    Keys{QLatin1String("previousContact"), QLatin1String("Ctrl+["), QLatin1String("Alt+Up")},
    Keys{QLatin1String("nextPane"), QLatin1String("Meta+F6"), QLatin1String("Meta+Tab")},
    Keys{QLatin1String("previousPane"), QLatin1String("Meta+Shift+F6"),
         QLatin1String("Meta+Shift+Tab")},
    Keys{QLatin1String("focusTree"), QLatin1String("Ctrl+1")},
    Keys{QLatin1String("focusList"), QLatin1String("Ctrl+2")},
    Keys{QLatin1String("focusDetail"), QLatin1String("Ctrl+3")},
    Keys{QLatin1String("toggleFollowUp"), QLatin1String("Meta+G")}, // no Insert there
    Keys{QLatin1String("followUpToday"), QLatin1String("Meta+1")},
    Keys{QLatin1String("followUpTomorrow"), QLatin1String("Meta+2")},
    Keys{QLatin1String("followUpThisWeek"), QLatin1String("Meta+3")},
    Keys{QLatin1String("followUpNextWeek"), QLatin1String("Meta+4")},
    Keys{QLatin1String("followUpNoDate"), QLatin1String("Meta+5")},
    Keys{QLatin1String("followUpComplete"), QLatin1String("Meta+0")},
    // The function keys are of the system there, and the digits alone of flags.
    Keys{QLatin1String("toggleCategory1"), QLatin1String("Meta+Alt+1")},
    Keys{QLatin1String("toggleCategory2"), QLatin1String("Meta+Alt+2")},
    Keys{QLatin1String("toggleCategory3"), QLatin1String("Meta+Alt+3")},
    Keys{QLatin1String("toggleCategory4"), QLatin1String("Meta+Alt+4")},
    Keys{QLatin1String("toggleCategory5"), QLatin1String("Meta+Alt+5")},
    Keys{QLatin1String("toggleCategory6"), QLatin1String("Meta+Alt+6")},
    Keys{QLatin1String("toggleCategory7"), QLatin1String("Meta+Alt+7")},
    Keys{QLatin1String("toggleCategory8"), QLatin1String("Meta+Alt+8")},
    Keys{QLatin1String("toggleCategory9"), QLatin1String("Meta+Alt+9")},
    Keys{QLatin1String("toggleCategory10"), QLatin1String("Meta+Alt+0")},
};

} // namespace

std::optional<QList<QKeySequence>> platformKeys(KeyPlatform platform, const QString &action)
{
    const auto *found = platform == KeyPlatform::MacOS
        ? std::ranges::find(onMacOS, action, &Keys::action)
        : onMacOS.end();
    if (found == onMacOS.end()) {
        return std::nullopt;
    }
    QList<QKeySequence> keys{QKeySequence(found->first)};
    if (!found->second.isEmpty()) {
        keys.append(QKeySequence(found->second));
    }
    return keys;
}

} // namespace ui
