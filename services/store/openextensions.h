// Open extensions: setting and removing them, and what the server has of them. Values of schema extensions are
// kept and sent among them, under names that no open extension can have (domain/schemaextension.h).
//
// Shape    An extension lies beside the contact under its name and is written whole. The mirror holds all that
//          were read, those of other programs too; the last edit of a name that was not sent lies over it.
// Promise  The mirror is what an edit starts from: when it changes under one the two are merged member by
//          member (domain/openextension.h), what cannot be merged is a conflict, an edit beats a removal on
//          either side: of a member where each is a value by itself (domain::isOfFields), else of the whole. Nothing is merged while a request of that name is under way: its own echo is no
//          conflict. What was read of other names stays as it is, bit for bit.
// Thread   store thread.
// Errors   Storage; NotFound for a contact that is gone; BadInput for what Graph would refuse.
// Source   Graph v1.0 "openTypeExtension"; facts 11.1.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/openextension.h"
#include "services/domain/result.h"
#include "services/store/changetargets.h"

#include <QJsonArray>

#include <optional>

namespace store {

class Connection;

using ExtensionValues = std::optional<QJsonObject>; // nullopt: there is none

struct ExtensionEdit
{
    domain::ContactKey contact;
    QString name;
    ExtensionValues values; // the whole of it
};

// One change, whatever the number of contacts and names.
domain::Result<domain::ChangeSet> setExtensions(Connection &connection, QList<ExtensionEdit> edits);

// By name, as shown.
domain::Result<QList<domain::OpenExtension>> shownExtensions(Connection &connection,
                                                             domain::ContactKey contact);
domain::Result<ExtensionValues> shownExtension(Connection &connection, domain::ContactKey contact,
                                               const QString &name);
domain::Result<ExtensionValues> extensionMirror(Connection &connection, domain::ContactKey contact,
                                                const QString &name);

// A target's patch or base (store/changetargets.h).
QJsonObject extensionStep(const QString &name, const ExtensionValues &values);
QString extensionIn(const QJsonObject &step);
ExtensionValues valuesIn(const QJsonObject &step);
// The targets that set the extension of this name; without one: that of the first such target.
ChangeTargets extensionTargets(const ChangeTargets &run, QString name = {});

// Inside a commit, all below.

enum class Mirror { Unchanged, Changed };
enum class Schemas { Read, NotRead };

// All that a contact has, as just read; without those of schema extensions where these were not asked for.
domain::Result<Mirror> readExtensions(Connection &connection, domain::ContactKey contact,
                                      const QList<domain::OpenExtension> &extensions,
                                      Schemas schemas);
// The answer to a write, or none after a removal.
domain::Result<> writeExtensionMirror(Connection &connection, domain::ContactKey contact,
                                      const QString &name, const ExtensionValues &values);
// Something else stands there than what the waiting edits of that name started from.
domain::Result<> mergeExtension(Connection &connection, domain::ContactKey contact,
                                const QString &name, const ExtensionValues &theirs);

// The contact gets a new id, or none: answers the mirror and empties it.
domain::Result<QList<domain::OpenExtension>> takeExtensionMirror(Connection &connection,
                                                                 domain::ContactKey contact);
// The same as targets of `change`, but for names that something newer waits for.
domain::Result<> sendExtensionsAgain(Connection &connection, domain::ContactKey contact,
                                     domain::ChangeKey change);
// A copy in the place of a contact has its open extensions and none of its values of schema extensions.
domain::Result<> sendSchemaValuesAgain(Connection &connection, domain::ContactKey contact,
                                       domain::ChangeKey change);

// [{"extension": name, "members": object}, ...]
QJsonArray extensionSteps(const QList<domain::OpenExtension> &extensions);

} // namespace store
