#include "tests/screens/accountscenes.h"

#include "tests/screens/stage.h"
#include "ui/accounts/accountnotices.h"
#include "ui/accounts/accounttext.h"
#include "ui/accounts/signindialog.h"

#include <array>

namespace screens {

namespace {

std::array<ui::Notice, 3> accountNotices()
{
    const domain::Account account{.key = {7},
                                  .kind = domain::AccountKind::Microsoft,
                                  .userPrincipalName = QStringLiteral("ada@contoso.example")};
    return {ui::signInNotice(account, {.changes = 3}, [] {}), ui::noKeychainNotice(),
            ui::signOutQuestion(account, {.changes = 3, .drafts = 1}, [] {})};
}

ui::SignInDialog *signIn(Stage &stage)
{
    stage.window().showWelcome(false);
    auto *dialog = new ui::SignInDialog(&stage.window());
    dialog->QWidget::show();
    return dialog;
}

} // namespace

QWidget *accountBanners(Stage &stage)
{
    for (const ui::Notice &notice : accountNotices()) {
        stage.window().showNotice(notice);
    }
    stage.settle();
    return &stage.window();
}

QWidget *welcome(Stage &stage)
{
    for (const ui::Notice &notice : accountNotices()) {
        stage.window().dismissNotice(notice.cause);
    }
    stage.window().showWelcome(true);
    stage.settle();
    return &stage.window();
}

QWidget *signInWaiting(Stage &stage)
{
    ui::SignInDialog *dialog = signIn(stage);
    dialog->showBrowser(QUrl(QStringLiteral("https://login.microsoftonline.com/common")),
                        ui::SignInDialog::Browser::Opened);
    return dialog;
}

QWidget *signInWithoutBrowser(Stage &stage)
{
    ui::SignInDialog *dialog = signIn(stage);
    dialog->showBrowser(
        QUrl(QStringLiteral("https://login.microsoftonline.com/common/oauth2/v2.0/authorize?"
                            "client_id=6731de76-14a6-49ae-97bc-6eba6914391e&response_type=code"
                            "&redirect_uri=http%3A%2F%2Flocalhost%3A41234&state=x8Tq")),
        ui::SignInDialog::Browser::NotOpened);
    return dialog;
}

QWidget *signInUnregistered(Stage &stage)
{
    ui::SignInDialog *dialog = signIn(stage);
    dialog->showUnregistered();
    return dialog;
}

QWidget *signInCode(Stage &stage)
{
    ui::SignInDialog *dialog = signIn(stage);
    dialog->showCode(QStringLiteral("HKPT4RWQN"),
                     QUrl(QStringLiteral("https://microsoft.com/devicelogin")),
                     QDateTime(QDate(2026, 3, 4), QTime(14, 32), Qt::UTC));
    return dialog;
}

QWidget *signInFailure(Stage &stage)
{
    ui::SignInDialog *dialog = signIn(stage);
    dialog->showFailure(ui::signInErrorText(
        {.kind = domain::Error::Kind::Rejected,
         .code = QStringLiteral("unauthorized_client"),
         .message = QStringLiteral("AADSTS700016: Application was not found in the directory.")}));
    return dialog;
}

} // namespace screens
