// A GraphClient with small clocks, in front of a RawServer.
#pragma once

#include "services/graph/graphclient.h"
#include "services/graph/tokensource.h"
#include "tests/graph/rawserver.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QTest>

#include <gtest/gtest.h>

using Kind = domain::Error::Kind;
using graph::GraphRequest;
using graph::GraphResponse;
using graph::Method;

class ClientFixture : public testing::Test
{
protected:
    static graph::ClientOptions options()
    {
        using namespace std::chrono_literals;
        graph::ClientOptions small;
        small.connectTime = 5s;
        small.stallTime = 5s;
        small.fraction = [] { return 0.0; };
        return small;
    }

    void TearDown() override
    {
        m_client.shutDown();
        QCoro::waitFor(m_client.drained());
    }

    static GraphRequest get(const QString &path = QStringLiteral("/v1.0/me/contacts"))
    {
        return {.path = path};
    }

    static GraphRequest write(Method method, const QByteArray &body = "{\"givenName\":\"Ada\"}")
    {
        return {.method = method,
                .path = QStringLiteral("/v1.0/me/contacts/a"),
                .body = body,
                .contentType = "application/json"};
    }

    domain::Result<GraphResponse> send(const GraphRequest &request)
    {
        return QCoro::waitFor(m_client.send(request));
    }

    // The kind of the failure; nothing when it was a success.
    std::optional<Kind> failureOf(const GraphRequest &request)
    {
        const auto response = send(request);
        return response ? std::nullopt : std::optional(response.error().kind);
    }

    RawServer m_server;
    QNetworkAccessManager m_manager;
    graph::FixedTokenSource m_tokens{"secret-token"};
    graph::GraphClient m_client{*graph::GraphOrigin::fromUrl(m_server.url()), m_manager, m_tokens,
                                nullptr, options()};
};

inline const QByteArray emptyPage = "{\"value\":[]}";
