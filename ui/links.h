// The one door to other programs: addresses that Kartei built itself, and nothing else.
//
// Promise  mailto and tel are made of checked parts, so that a value can add no header, no command and
//          no second recipient; web addresses are http or https with a host and without a user name.
//          Whatever does not fit gives an empty URL, and an empty URL is never offered as an action.
// Never    guesses a scheme out of free text.
// Thread   GUI thread.
#pragma once

#include "services/domain/contact.h"

#include <QUrl>

namespace ui {

QUrl mailLink(const QString &emailAddress);
// One letter to all of them; addresses that are none are left out. Empty: none is left.
QUrl mailLink(const QStringList &emailAddresses);
QUrl callLink(const QString &phone);
QUrl webLink(const QString &page); // "contoso.example" is taken as https
QUrl mapLink(const domain::PhysicalAddress &address);

// The host as it really is: in ASCII (punycode) as soon as it holds other letters.
QString shownHost(const QUrl &url);

// Whether the person is shown the host and asked before the browser opens.
bool needsConfirmation(const QUrl &url);

// Opens one of the links above; false when it is none or no program took it.
bool openLink(const QUrl &url);

// Shows a folder of the profile in the system's file manager.
bool openFolder(const QString &folder);

} // namespace ui
