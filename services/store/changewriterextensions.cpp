#include "services/store/changewriter.h"
#include "services/store/openextensions.h"

namespace store {

domain::Result<> ChangeWriter::setExtension(domain::ContactKey contact, const QString &name,
                                            const std::optional<QJsonObject> &values)
{
    const auto before = shownExtension(m_connection, contact, name);
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (*before == values) {
        return {};
    }
    const auto recorded = record({.action = PushAction::SetExtension,
                                  .contact = contact,
                                  .patch = extensionStep(name, values),
                                  .base = extensionStep(name, *before)});
    return recorded ? domain::Result<>() : tl::unexpected(recorded.error());
}

// One that was deleted elsewhere has them in the mirror still.
domain::Result<> ChangeWriter::restoreExtensions(domain::ContactKey contact,
                                                 const QJsonObject &base)
{
    const auto last = takeExtensionMirror(m_connection, contact);
    if (!last) {
        return tl::unexpected(last.error());
    }
    const QJsonValue kept = base.value(QLatin1String("extensions"));
    const QJsonArray steps = kept.isArray() ? kept.toArray() : extensionSteps(*last);
    for (const QJsonValue &each : steps) {
        const QJsonObject step = each.toObject();
        const auto recorded = record({.action = PushAction::SetExtension,
                                      .contact = contact,
                                      .patch = step,
                                      .base = sentAgain(step)});
        if (!recorded) {
            return tl::unexpected(recorded.error());
        }
    }
    return {};
}

} // namespace store
