#pragma once

#include "services/mailbox/contactproperties.h"

#include <QByteArray>
#include <QJsonObject>

namespace mailbox {

// A contact as it is stored: one model that both versions of Graph show in their own way.
//
// Shape    the members that both versions have, and beta's phones, postalAddresses, websites, typed
//          emailAddresses, gender, weddingAnniversary, isFavorite and flag. v1.0's phones,
//          addresses, home page and untyped e-mails are read off those when the model is written.
// Promise  what one version cannot see survives a write through it: types and labels of e-mail
//          addresses, post office boxes, phones and websites of other types.
// Source   Graph "contact resource type" of v1.0 and beta.
QJsonObject emptyContactModel();

// Lays values of readContactValue over the model: those of either version, and members that the
// server computes.
enum class AddressChange { Replace, Merge };
void changeContactModel(QJsonObject &model, const QJsonObject &values, AddressChange addresses);

// The texts that are stored, without braces: all that v1.0 shows, and what beta shows in place of
// v1.0's own members.
QByteArray v1Members(const QJsonObject &model);
QByteArray betaMembers(const QJsonObject &model);
QJsonObject contactModelOf(const QByteArray &v1Members, const QByteArray &betaMembers);

} // namespace mailbox
