#include "services/sync/photoverdicts.h"

#include "services/sync/contactcopy.h"
#include "services/sync/pushverdicts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace syncing {

using domain::Error;
using store::PushItem;
using Kind = store::PushOutcome::Kind;

namespace {

constexpr int ignoredTries = 3; // what was just written may not show at once

QString nameOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString fileIn(const PushAnswer &answer)
{
    return answer && isPicture(*answer) ? nameOf(answer->body) : QString();
}

Verdict withFile(const PushItem &item, Kind kind, const QString &file, Error error = {})
{
    const QJsonObject body{{QStringLiteral("photo"), file.isNull() ? QStringLiteral("") : file}};
    return settled(item, kind, QJsonDocument(body).toJson(QJsonDocument::Compact),
                   std::move(error));
}

} // namespace

graph::GraphRequest readPhotoRequest(const PushItem &item)
{
    return readPhotoRequest(item.contactId);
}

Verdict judgePhotoBefore(const PushItem &item, const PushAnswer &answer,
                         const JudgeContext &context)
{
    if (!answer && answer.error().kind != Error::Kind::NotFound) {
        return unread(item, answer.error(), context);
    }
    const QString there = fileIn(answer);
    if (there == item.photoFile && !there.isEmpty()) {
        return withFile(item, Kind::Done, there);
    }
    // A read alone proves no removal, and a picture beats one anyhow.
    return there.isEmpty() || there == *item.knownPhoto || item.triedPhotos.contains(there)
        ? next(NextStep::WritePhoto, item)
        : withFile(item, Kind::Superseded, there, {.kind = Error::Kind::Conflict});
}

Verdict judgePhotoAfter(const PushItem &item, const PushAnswer &answer, const JudgeContext &context)
{
    if (!answer && answer.error().kind != Error::Kind::NotFound) {
        return settled(item, Kind::Done); // it was taken; what was made of it is not known
    }
    const QString there = fileIn(answer);
    const bool isIgnored = there.isEmpty() || (item.knownPhoto == there && there != item.photoFile);
    if (!isIgnored) {
        return withFile(item, Kind::Done, there);
    }
    return item.tries >= ignoredTries
        ? parked(item, Error::Kind::Rejected, "PhotoIgnored")
        : again(item, Error{.kind = Error::Kind::Timeout}, context); // it may show yet
}

domain::Result<> keepPhoto(const QString &photoFolder, const QByteArray &bytes)
{
    const QDir folder(photoFolder);
    QSaveFile saved(folder.filePath(nameOf(bytes)));
    if (!folder.mkpath(QStringLiteral(".")) || !saved.open(QIODevice::WriteOnly)
        || !saved.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || saved.write(bytes) != bytes.size() || !saved.commit()) {
        return domain::failure(Error::Kind::Storage,
                               QStringLiteral("photo file: %1").arg(saved.errorString()));
    }
    return {};
}

} // namespace syncing
