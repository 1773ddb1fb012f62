#include "ui/standingnotices.h"

#include "ui/presentation/contacttext.h"
#include "ui/presentation/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct StandingNotices
{
    Q_DECLARE_TR_FUNCTIONS(StandingNotices)
};

} // namespace

QString heldRemovalCause(domain::MailboxKey mailbox)
{
    return QStringLiteral("heldRemoval/%1").arg(mailbox.value);
}

QString heldRemovalText(const store::HeldRemoval &held)
{
    const QLocale locale;
    return StandingNotices::tr("Outlook says that %1 of %2 contacts are gone. They are kept here "
                               "until you decide.")
        .arg(locale.toString(held.gone), locale.toString(held.of));
}

Notice heldRemovalNotice(const store::HeldRemoval &held, HeldDecisions decisions)
{
    return {.cause = heldRemovalCause(held.mailbox),
            .kind = NoticeKind::Warning,
            .text = heldRemovalText(held),
            .buttons = {
                {StandingNotices::tr("Show them"), std::move(decisions.show), NoticeAfter::Stays},
                {StandingNotices::tr("Remove them"), std::move(decisions.remove)},
                {StandingNotices::tr("Keep and restore"), std::move(decisions.keep)}}};
}

Notice copiedMovesNotice()
{
    return {.cause = QStringLiteral("copiedMoves"),
            .kind = NoticeKind::Information,
            .text = StandingNotices::tr("Outlook does not move contacts between folders by "
                                        "itself, so Kartei copies each one completely and then "
                                        "removes the original. Only the date of its creation is "
                                        "lost."),
            .buttons = {}};
}

Notice diskFullNotice()
{
    return {.cause = QStringLiteral("diskFull"),
            .kind = NoticeKind::Problem,
            .text =
                StandingNotices::tr("The disk is full, so nothing can be saved. Your contacts can "
                                    "be read, and what you are writing stays here. Make room: "
                                    "Kartei goes on by itself once 50 MB are free."),
            .buttons = {}};
}

Notice draftNotice(const store::Draft &draft, std::function<void()> goOn,
                   std::function<void()> discard)
{
    const QString when = presentation::timeText(draft.writtenAt);
    const QString text = draft.contact.isValid()
        ? StandingNotices::tr("Your changes to %1 of %2 were not saved.")
        : StandingNotices::tr("The new contact %1 of %2 was not saved.");
    const QString name = presentation::isolated(presentation::nameOrPlaceholder(draft.name));
    return {.cause = QStringLiteral("draft/") + draft.token,
            .kind = NoticeKind::Information,
            .text = text.arg(name, when),
            .buttons = {{StandingNotices::tr("Continue"), std::move(goOn)},
                        {StandingNotices::tr("Discard"), std::move(discard)}}};
}

} // namespace ui
