// Which contacts hold one letter, or two beside each other: the text index knows none shorter than three.
//
// Shape    contact_gram: a gram and a block of 4096 keys; its bits are 512 bytes, or 16 bit offsets within
//          the block while there are few. The mark of a field (foldedcontact.h) is a gram of its own: the
//          contacts that have such a value.
// Promise  Grams lie within one value; none holds a blank.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/result.h"
#include "services/store/foldedcontact.h"
#include "services/store/keyset.h"

#include <QHash>
#include <QSet>

namespace store {

class Connection;

using Grams = QSet<QString>;

Grams gramsOf(const FoldedContact &contact);

// Contacts by gram.
using GramKeys = QHash<QString, QList<qint64>>;

domain::Result<> addGrams(Connection &connection, const GramKeys &grams);
domain::Result<> removeGrams(Connection &connection, qint64 contact, const Grams &grams);
domain::Result<KeySet> contactsWithGram(Connection &connection, const QString &gram);

} // namespace store
