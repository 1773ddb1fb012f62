#include "ui/presentation/contacttext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace presentation {

namespace {

struct ContactText
{
    Q_DECLARE_TR_FUNCTIONS(ContactText)
};

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

} // namespace

QString isolated(const QString &text)
{
    QString clean = text;
    std::replace_if(
        clean.begin(), clean.end(),
        [](QChar character) {
            return character.category() == QChar::Other_Control
                || character == popDirectionalIsolate;
        },
        QLatin1Char(' '));
    return firstStrongIsolate + clean + popDirectionalIsolate;
}

QString nameOrPlaceholder(const QString &name)
{
    return name.isEmpty() ? ContactText::tr("No name") : name;
}

QString mailboxName(const domain::Mailbox &mailbox)
{
    if (mailbox.kind == domain::AccountKind::Local) {
        return ContactText::tr("On this computer");
    }
    return mailbox.displayName.isEmpty() ? mailbox.userPrincipalName : mailbox.displayName;
}

QString secondLine(const QString &companyName, const QString &emailAddress)
{
    if (companyName.isEmpty() || emailAddress.isEmpty()) {
        return companyName + emailAddress;
    }
    return isolated(companyName) + QStringLiteral(" · ") + isolated(emailAddress);
}

QString contactCount(int count)
{
    return count == 1 ? ContactText::tr("1 contact")
                      : ContactText::tr("%Ln contacts", nullptr, count);
}

QString number(int count)
{
    return QLocale().toString(count);
}

QString readOnlyReason(int readOnly, int contacts)
{
    if (readOnly <= 0 || contacts <= 0) {
        return {};
    }
    if (contacts == 1) {
        return ContactText::tr("This contact is shared with you for reading only");
    }
    return readOnly >= contacts
        ? ContactText::tr("These contacts are shared with you for reading only")
        : ContactText::tr("%1 of these %2 contacts are shared with you for reading only")
              .arg(number(readOnly), number(contacts));
}

QString countOfTotal(int shown, int total)
{
    //: shown while searching: hits of all contacts that are in the folder
    return ContactText::tr("%1 of %2").arg(number(shown), number(total));
}

} // namespace presentation
