#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace mailbox {

// Why a request is not carried out; thrown inside an endpoint, caught by GraphService, never
// leaves it. Router rolls the request's transaction back; the answer is Graph's error body.
// Source   Graph "Microsoft Graph error responses and resource types".
struct Refusal
{
    int status;
    QString code;
    QString message;
    QList<QPair<QByteArray, QByteArray>> headers = {}; // of the answer, besides the usual ones
};

[[noreturn]] void refuse(int status, const char *code, const QString &message);

// The refusals that several endpoints share.
[[noreturn]] void refuseItemNotFound();
[[noreturn]] void refuseFolderNotFound();
[[noreturn]] void refuseMalformedId();
[[noreturn]] void refuseBody(const QString &message);
[[noreturn]] void refuseType(const QString &property); // of a wrong JSON type

} // namespace mailbox
