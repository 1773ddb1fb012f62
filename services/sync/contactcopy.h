// A contact as a verified copy reads, makes and compares it: everything that Graph v1.0 hands out and
// takes again, open extensions and the extended properties that the program knows included.
//
// Promise  Pure. What differs is what a PATCH can repair; values that the service makes up where the
//          source has none (displayName, fileAs, initials), and names that it puts beside addresses,
//          are no difference.
// Lost     createdDateTime, the id, extended properties that the program does not know, values of
//          schema extensions that the account does not use. Of those it uses: sync/schemavaluecopy.h.
// Source   facts section 2.2; Graph v1.0 "contact resource type", "Create open extension".
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"
#include "services/store/pushqueue.h"
#include "services/wire/contactcodec.h"

#include <QJsonArray>

namespace syncing {

struct WholeContact
{
    wire::ContactItem item;
    QJsonArray extensions; // as a create takes them, sorted
    QByteArray body;       // for store::PushOutcome

    bool operator==(const WholeContact &) const = default;
};

// What ends a copy that is not like its source.
domain::Error copyDiffers();

domain::Result<WholeContact> readWhole(const QByteArray &body);

graph::GraphRequest wholeRequest(const domain::GraphId &contact);
graph::GraphRequest copyRequest(const WholeContact &source, const store::PushItem &item);

// What has to be written to `copy` to make it `source`.
domain::ContactPatch missingIn(const WholeContact &copy, const WholeContact &source);
graph::GraphRequest repairRequest(const WholeContact &copy, const WholeContact &source);

graph::GraphRequest removeRequest(const domain::GraphId &contact, const QString &etag);

graph::GraphRequest readPhotoRequest(const domain::GraphId &contact);
graph::GraphRequest writePhotoRequest(const domain::GraphId &contact,
                                      const graph::GraphResponse &photo);
bool isPicture(const graph::GraphResponse &photo);

} // namespace syncing
