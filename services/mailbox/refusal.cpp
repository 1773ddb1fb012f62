#include "services/mailbox/refusal.h"

namespace mailbox {

void refuse(int status, const char *code, const QString &message)
{
    throw Refusal{status, QString::fromLatin1(code), message, {}};
}

void refuseItemNotFound()
{
    refuse(404, "ErrorItemNotFound",
           QStringLiteral("The specified object was not found in the store."));
}

void refuseFolderNotFound()
{
    refuse(404, "ErrorFolderNotFound",
           QStringLiteral("The specified folder could not be found in the store."));
}

void refuseMalformedId()
{
    refuse(400, "ErrorInvalidIdMalformed", QStringLiteral("Id is malformed."));
}

void refuseBody(const QString &message)
{
    refuse(400, "UnableToDeserializePostBody", message);
}

void refuseType(const QString &property)
{
    refuseBody(QStringLiteral("The value of property '%1' has the wrong type.").arg(property));
}

} // namespace mailbox
