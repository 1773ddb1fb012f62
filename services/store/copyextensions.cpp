#include "services/store/copyextensions.h"

#include "services/store/changewriter.h"
#include "services/store/openextensions.h"

namespace store {

domain::Result<> copyExtensions(Connection &connection, ChangeWriter &writer,
                                domain::ContactKey from, domain::ContactKey to)
{
    const auto extensions = shownExtensions(connection, from);
    if (!extensions) {
        return tl::unexpected(extensions.error());
    }
    for (const domain::OpenExtension &extension : *extensions) {
        const auto own = shownExtension(connection, to, extension.name);
        if (!own) {
            return tl::unexpected(own.error());
        }
        QJsonObject values = extension.values;
        const QJsonObject kept = own->value_or(QJsonObject());
        for (auto member = kept.begin(); member != kept.end(); ++member) {
            values.insert(member.key(), member.value());
        }
        if (auto done = writer.setExtension(to, extension.name, values); !done) {
            return done;
        }
    }
    return {};
}

} // namespace store
