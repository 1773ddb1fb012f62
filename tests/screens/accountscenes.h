// Signing in and what is said about accounts.
//
// Thread   GUI thread.
#pragma once

class QWidget;

namespace screens {

class Stage;

QWidget *accountBanners(Stage &stage);
QWidget *welcome(Stage &stage); // takes those banners away
QWidget *signInWaiting(Stage &stage);
QWidget *signInCode(Stage &stage);
QWidget *signInFailure(Stage &stage);
QWidget *signInWithoutBrowser(Stage &stage);
QWidget *signInUnregistered(Stage &stage);

} // namespace screens
