// Banners about accounts: one that has to be signed in to again, tokens that cannot be kept, and the
// question before signing out.
//
// Thread   GUI thread.
#pragma once

#include "services/domain/account.h"
#include "services/store/accountlist.h"
#include "ui/banner.h"

namespace ui {

QString signInCause(domain::AccountKey account);

Notice signInNotice(const domain::Account &account, const store::PendingWork &pending,
                    std::function<void()> signIn);
QString consentCause(domain::AccountKey account);

// What is left out because the person has not given permission for these scopes.
Notice consentNotice(const domain::Account &account, const QStringList &scopes,
                     std::function<void()> signIn);
Notice noKeychainNotice();
Notice signOutQuestion(const domain::Account &account, const store::PendingWork &pending,
                       std::function<void()> signOut);
Notice signedOutNotice(const domain::Account &account);
Notice accountFailureNotice(const domain::Error &error);

} // namespace ui
