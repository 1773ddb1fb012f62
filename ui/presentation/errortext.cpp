#include "ui/presentation/errortext.h"

#include "ui/presentation/propertylabel.h"

#include <QCoreApplication>

namespace presentation {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

using Kind = domain::Error::Kind;

// The codes are photos/photodecoder's; empty for others.
QString pictureText(const QString &code)
{
    if (code == QLatin1String("format")) {
        return ErrorText::tr("This is not a picture that Kartei can read. Choose a JPEG, PNG, GIF "
                             "or BMP file.");
    }
    if (code == QLatin1String("size")) {
        return ErrorText::tr("This picture is too large. Choose one of at most 32 MB and 64 "
                             "million pixels.");
    }
    if (code == QLatin1String("truncated")) {
        return ErrorText::tr("This picture is damaged or not complete. Choose another one.");
    }
    if (code == QLatin1String("file")) {
        return ErrorText::tr("This file cannot be read. Check that it is there and that you may "
                             "open it.");
    }
    return {};
}

QString badInputText(const domain::Error &error)
{
    if (QString text = pictureText(error.code); !text.isEmpty()) {
        return text;
    }
    const QString label = propertyLabel(error.code);
    if (label.isEmpty()) {
        return ErrorText::tr("This cannot be done with what is selected. Check the value and try "
                             "again.");
    }
    return ErrorText::tr("The value of “%1” is not accepted. Change it and save again.").arg(label);
}

// The codes are SQLite's, or the store's own words.
QString storageText(const domain::Error &error)
{
    constexpr int sqliteReadOnly = 8;
    constexpr int sqliteFull = 13;
    if (error.code == QLatin1String("locked")) {
        return ErrorText::tr("Another Kartei has this profile open. Close it first, or name "
                             "another folder with --profile.");
    }
    if (error.code == QLatin1String("Recovered")) {
        return ErrorText::tr("This change comes from a file that was damaged. Look at it, then "
                             "send or discard it.");
    }
    if (error.code == QLatin1String("NewerVersion")) {
        return ErrorText::tr("Your contacts were last opened with a newer version of Kartei. "
                             "Install that version to go on.");
    }
    if (error.code == QLatin1String("ForeignFile")) {
        return ErrorText::tr("The file in the place of your contacts belongs to another program. "
                             "Move it away, or name another folder with --profile.");
    }
    switch (error.code.toInt() & 0xff) {
    case sqliteFull:
        return ErrorText::tr("The disk is full. Nothing was saved; what you typed is still here. "
                             "Make room and save again.");
    case sqliteReadOnly:
        return ErrorText::tr("Kartei may not write to its files. Nothing was saved. Allow it to "
                             "write to its folder and save again.");
    default:
        return ErrorText::tr("Kartei could not write to or read from its files. Check that the "
                             "disk has space and that you may write to it.");
    }
}

QString throttledText(const domain::Error &error)
{
    if (!error.retryAfter) {
        return ErrorText::tr("The service is busy. Kartei tries again by itself.");
    }
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count();
    return ErrorText::tr("The service is busy. Kartei tries again in %n seconds.", nullptr,
                         static_cast<int>(seconds));
}

QString forbiddenText(const domain::Error &error)
{
    if (error.code == QLatin1String("read-only")) {
        return ErrorText::tr("This folder is shared with you for reading only. Ask its owner for "
                             "permission to change it, or copy the contacts to a folder of yours.");
    }
    if (error.code == QLatin1String("not-shared")) {
        return ErrorText::tr("No contacts of this mailbox are shared with you. Check the address, "
                             "or ask its owner to share a folder.");
    }
    return ErrorText::tr("You are not allowed to do this here. Ask the owner of the mailbox "
                         "for permission.");
}

// The codes are the pusher's own.
QString rejectedText(const domain::Error &error)
{
    if (error.code == QLatin1String("CopyDiffers")) {
        return ErrorText::tr("This contact was not moved: Outlook would not keep all of its values "
                             "in the other folder. It stays where it was.");
    }
    if (error.code == QLatin1String("MoveUnclear")) {
        return ErrorText::tr("Outlook does not say where this contact is now. Look for it in both "
                             "folders, then try again or discard the move.");
    }
    if (error.code == QLatin1String("FlagIgnored")) {
        return ErrorText::tr(
            "Outlook does not keep follow-up flags of contacts in this mailbox. The "
            "flag stays here; try again, or discard it.");
    }
    if (error.code == QLatin1String("ExtensionIgnored")) {
        return ErrorText::tr("Outlook answered that it took this, but still has what was there "
                             "before. Try again, or discard the change.");
    }
    if (error.code == QLatin1String("PhotoRemovalIgnored")) {
        return ErrorText::tr("Outlook does not let this photo be removed. You can put another one "
                             "in its place, or discard the removal.");
    }
    if (error.code == QLatin1String("PhotoIgnored")) {
        return ErrorText::tr("Outlook answered that it took this photo, but still shows what was "
                             "there before. Try again, or discard the photo.");
    }
    if (error.code == QLatin1String("MoveIgnored")) {
        return ErrorText::tr("Outlook left this where it was. Try again, or discard the move.");
    }
    return ErrorText::tr("The service did not accept this change. Edit the contact and save it "
                         "again.");
}

} // namespace

QString errorText(const domain::Error &error)
{
    switch (error.kind) {
    case Kind::Offline:
        return ErrorText::tr("There is no connection to the service. Your changes are kept here "
                             "and are sent when it is back.");
    case Kind::Timeout:
        return ErrorText::tr("The service did not answer in time. Kartei checks what arrived "
                             "and tries again.");
    case Kind::Cancelled:
        return ErrorText::tr("Stopped. What was done before stays.");
    case Kind::SignInNeeded:
        if (error.code == QLatin1String("consent_required")) {
            return ErrorText::tr("Kartei needs your permission for this first. Sign in again to "
                                 "give it.");
        }
        return ErrorText::tr("The service no longer knows who you are. Sign in again to go on.");
    case Kind::Forbidden:
        return forbiddenText(error);
    case Kind::NoMailbox:
        return ErrorText::tr("This account has no online mailbox that Kartei could read. Ask the "
                             "administrator of your organisation for one.");
    case Kind::NotFound:
        return ErrorText::tr("This is not there any more. It may have been deleted elsewhere.");
    case Kind::Conflict:
        if (error.code == QLatin1String("own-mailbox")) {
            return ErrorText::tr("This is your own mailbox. Name the address of somebody else.");
        }
        return ErrorText::tr("There is something of that name already, or it was changed elsewhere "
                             "at the same time. Choose another name, or look at it again.");
    case Kind::DeltaExpired:
        return ErrorText::tr("The service asks to read this folder anew. Kartei does so now.");
    case Kind::Throttled:
        return throttledText(error);
    case Kind::Rejected:
        return rejectedText(error);
    case Kind::ServerFault:
        if (error.code == QLatin1String("CopyUnfinished")) {
            return ErrorText::tr("This contact could not be moved completely: Outlook has it in "
                                 "both folders now. Try again to finish, or discard the move to "
                                 "see both.");
        }
        return ErrorText::tr("The service has a problem of its own. Kartei checks what arrived "
                             "and tries again.");
    case Kind::BadReply:
        return ErrorText::tr("The service answered something that Kartei does not understand. "
                             "Nothing was changed by it.");
    case Kind::Storage:
        return storageText(error);
    case Kind::BadInput:
        return badInputText(error);
    }
    Q_UNREACHABLE();
}

bool isWorthRetrying(const domain::Error &error)
{
    switch (error.kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Throttled:
    case Kind::ServerFault:
    case Kind::BadReply:
        return true;
    case Kind::Cancelled:
    case Kind::SignInNeeded:
    case Kind::Forbidden:
    case Kind::NoMailbox:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::DeltaExpired:
    case Kind::Rejected:
    case Kind::Storage:
    case Kind::BadInput:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace presentation
