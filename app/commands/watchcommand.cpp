// Of one of the commands of commandrunner.h: what changes, as it arrives.
#include "app/commands/commandrunner.h"

#include "app/interruption.h"
#include "app/storewatch.h"
#include "ui/presentation/errortext.h"

#include <QCoroSignal>
#include <QTimer>

namespace app {

QCoro::Task<int> CommandRunner::watch()
{
    Interruption interruption;
    StoreWatch watch(m_session.store(), m_out);
    const domain::Result<> begun = co_await watch.begin();
    if (!begun) {
        co_return fail(begun.error());
    }
    std::optional<domain::Error> told;
    QObject::connect(&m_session, &Session::syncStateChanged, &interruption,
                     [this, &told](const domain::SyncState &state) {
                         if (state.error && (!told || told->kind != state.error->kind)) {
                             m_err << presentation::errorText(*state.error) << Qt::endl;
                         }
                         told = state.error;
                     });
    m_session.startEngines();
    if (m_line.watchSeconds) {
        QTimer::singleShot(std::chrono::seconds(*m_line.watchSeconds), &interruption,
                           &Interruption::interrupted);
    }
    co_await qCoro(&interruption, &Interruption::interrupted);
    co_await watch.drained();
    co_return Done;
}

} // namespace app
