#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mailbox {

// The path of a Graph request, taken apart.
//
// Shape    user is "me", or what stands behind /users/, or empty for what lies at the root;
//          segments are decoded and what several spellings of Graph mean the same is folded:
//          childFolders chains, contacts('id'), delta().
// Errors   Refusal 400 for a path without a version that exists.
struct ResourcePath
{
    QByteArray version; // "v1.0" or "beta"
    QString user;
    QStringList segments;

    bool isRoot() const { return user.isEmpty(); }
    bool isMe() const { return user == QLatin1String("me"); }

    static ResourcePath read(const QByteArray &path);
};

} // namespace mailbox
