#include "ui/recoverynotice.h"

#include "ui/links.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct RecoveryNotice
{
    Q_DECLARE_TR_FUNCTIONS(RecoveryNotice)
};

QString recoveryText(const store::Recovery &recovery)
{
    QStringList sentences{
        RecoveryNotice::tr("The file with your contacts was damaged. It was set aside, and your "
                           "contacts are read from the service again.")};
    if (recovery.edits == 1) {
        sentences.append(RecoveryNotice::tr("One change that had not been sent was recovered: look "
                                            "at it, then send or discard it."));
    } else if (recovery.edits > 1) {
        sentences.append(RecoveryNotice::tr("%n changes that had not been sent were recovered: "
                                            "look at each, then send or discard it.",
                                            nullptr, recovery.edits));
    }
    if (recovery.unreadable == 1) {
        sentences.append(RecoveryNotice::tr("One change could not be read."));
    } else if (recovery.unreadable > 1) {
        sentences.append(
            RecoveryNotice::tr("%n changes could not be read.", nullptr, recovery.unreadable));
    }
    return sentences.join(u' ');
}

} // namespace

Notice recoveryNotice(const store::Recovery &recovery)
{
    return {.cause = QStringLiteral("recovery"),
            .kind = NoticeKind::Warning,
            .text = recoveryText(recovery),
            .buttons = {{.text = RecoveryNotice::tr("Open folder"),
                         .pressed = [folder = recovery.quarantineFolder] { openFolder(folder); }}}};
}

} // namespace ui
