// The definitions of schema extensions on the service.
//
// Promise  Each call is one request. changeSchema sends what it is given: properties and target types that
//          are there already stay whatever it says, a status alone changes nothing else.
// Thread   GUI thread.
// Errors   those of GraphClient, BadReply. NotFound: the service knows of no such definition (any more).
// Source   Graph v1.0 "schemaExtension: List, Create, Update, Delete"; facts 11.2.
#pragma once

#include "services/graph/graphclient.h"
#include "services/wire/extensioncodec.h"

namespace graph {

QCoro::Task<domain::Result<domain::SchemaExtension>> findSchema(GraphClient &client, QString id,
                                                                Priority priority);

// With a name alone as its id the service makes one: the answer has it.
QCoro::Task<domain::Result<domain::SchemaExtension>> createSchema(GraphClient &client,
                                                                  domain::SchemaExtension wanted);

QCoro::Task<domain::Result<>> changeSchema(GraphClient &client, QString id, QJsonObject changes);
QCoro::Task<domain::Result<>> deleteSchema(GraphClient &client, QString id);

} // namespace graph
