#include "app/screenshot.h"

#include "app/desktop.h"
#include "services/store/contactrows.h"

#include <QCoroTimer>
#include <QPixmap>

#include <chrono>

namespace app {

using domain::Result;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds step(100);
constexpr int mostSteps = 200;
constexpr int quietSteps = 8;

QCoro::Task<Result<domain::ContactKey>> contactNamed(store::Store *store, QString name)
{
    const store::ContactQuery query{.text = name};
    const auto order = co_await store->read(&store::contactOrder, query);
    if (!order) {
        co_return tl::unexpected(order.error());
    }
    if (order->keys.isEmpty()) {
        co_return domain::failure(domain::Error::Kind::NotFound, name);
    }
    co_return order->keys.first();
}

QCoro::Task<> pause(milliseconds time)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(time);
    co_await timer;
}

} // namespace

QCoro::Task<Result<>> drawScreenshot(Desktop *desktop, Session *session, ScreenshotRequest request)
{
    const Result<> synced = co_await session->syncOnce(std::chrono::seconds(20));
    desktop->window().resize(request.size);
    desktop->show();
    if (!request.select.isEmpty()) {
        const QString name = request.select;
        const auto contact = co_await contactNamed(&session->store(), name);
        if (!contact) {
            co_return tl::unexpected(contact.error());
        }
        desktop->window().selectContact(*contact);
    }
    int quiet = 0;
    for (int i = 0; i < mostSteps && quiet < quietSteps; ++i) {
        co_await pause(step);
        const bool isQuiet = desktop->contacts().isLoaded() && !session->photos().isFetching()
            && session->syncState().activity == domain::SyncState::Activity::Idle;
        quiet = isQuiet ? quiet + 1 : 0;
    }
    desktop->window().resize(request.size); // restored geometry must not win
    co_await pause(step);
    if (!desktop->window().grab().save(request.file)) {
        co_return domain::failure(domain::Error::Kind::Storage, request.file);
    }
    co_return synced;
}

} // namespace app
