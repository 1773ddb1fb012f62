#pragma once

#include "services/mailbox/httpmessage.h"

namespace mailbox {

class GraphService;

// POST /$batch: up to 20 requests in one.
//
// Promise  each item is a request of its own: its own transaction, headers, faults, status; of the
//          batch's headers it has only Authorization, unless it brings one. Answers
//          are not in the order of the requests; a binary body is base64. An item whose dependency
//          failed is not run and answers 424. Four items are in flight at a time, one where there
//          are dependencies (switches batch-limit, batch-shapes, batch-throttling, batch-order).
// Errors   Refusal 400 for the whole batch: no JSON, over 20, ids missing or twice, dependsOn of
//          what is not there or in a circle, a batch inside.
// Source   Graph "Combine multiple HTTP requests using JSON batching".
class BatchEndpoint
{
public:
    explicit BatchEndpoint(GraphService &service);
    void addRoutes();

private:
    struct Lane
    {
        std::shared_ptr<void> place;
        int delay = 0;
    };

    Response run(const Request &request);
    Response runItem(Request request, Lane &lane);

    GraphService &m_service;
};

} // namespace mailbox
