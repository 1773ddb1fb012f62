#include "services/store/turnround.h"

#include "services/domain/listmerge.h"
#include "services/domain/outlookcategory.h"
#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/followups.h"
#include "services/store/openextensions.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"

namespace store {

namespace {

// Labels come and go one by one: those that came since stay.
domain::Result<domain::ContactPatch> valuesBefore(Connection &connection,
                                                  const ChangeTarget &target)
{
    constexpr auto labels = domain::ContactProperty::Categories;
    const auto after = wire::patchFromJson(target.patch);
    auto before = wire::patchFromJson(target.base);
    if (after && before) {
        std::erase_if(before->values,
                      [&after](const auto &entry) { return !after->touches(entry.first); });
    }
    if (!after || !before || !before->touches(labels) || !after->touches(labels)) {
        return after ? before : after;
    }
    const auto shown = shownContact(connection, target.contact);
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    QStringList &wanted = std::get<QStringList>(before->values.at(labels));
    wanted = domain::mergeLists<QString>(std::get<QStringList>(after->values.at(labels)), wanted,
                                         shown->categories, domain::categoryId)
                 .list;
    return before;
}

domain::Result<> turnRoundContact(Connection &connection, ChangeWriter &writer,
                                  const ChangeTarget &target)
{
    const auto standing = contactStanding(connection, target.contact);
    if (!standing) {
        // The row of a contact that the server deleted may be gone altogether.
        return standing.error().kind == domain::Error::Kind::NotFound
            ? domain::Result<>()
            : tl::unexpected(standing.error());
    }
    if (target.action == PushAction::DeleteContact) {
        return writer.restoreContact(target.contact, target.base);
    }
    if (standing->isDeleted) {
        return {};
    }
    switch (target.action) {
    case PushAction::CreateContact:
        return writer.deleteContact(target.contact);
    case PushAction::UpdateContact: {
        const auto before = valuesBefore(connection, target);
        return before ? writer.updateContact(target.contact, *before)
                      : tl::unexpected(before.error());
    }
    case PushAction::MoveContact: {
        const auto folder = usableFolder(connection, folderIn(target.base, QLatin1String("folder")),
                                         standing->mailbox);
        return folder ? writer.moveContact(target.contact, *folder)
                      : tl::unexpected(folder.error());
    }
    case PushAction::SettleConflict: {
        const QString id = target.base.keys().value(0);
        return writer.settleConflict(target.contact, id, target.base.value(id).toString());
    }
    case PushAction::SetExtension:
        return writer.setExtension(target.contact, extensionIn(target.base), valuesIn(target.base));
    case PushAction::SetFlag: {
        const auto flag = flagFrom(target.base);
        return flag ? writer.setFlag(target.contact, *flag) : tl::unexpected(flag.error());
    }
    default: {
        const QJsonValue before = target.base.value(QLatin1String("photo"));
        return writer.putPhoto(target.contact, before.isString() ? before.toString() : QString());
    }
    }
}

domain::Result<> turnRoundFolder(Connection &connection, ChangeWriter &writer,
                                 const ChangeTarget &target)
{
    const auto standing = folderStanding(connection, target.folder);
    if (!standing) {
        return standing.error().kind == domain::Error::Kind::NotFound
            ? domain::Result<>()
            : tl::unexpected(standing.error());
    }
    if (target.action == PushAction::DeleteFolder) {
        return writer.restoreFolder(target.folder, target.base);
    }
    if (standing->isDeleted) {
        return {};
    }
    switch (target.action) {
    case PushAction::CreateFolder:
        return writer.deleteFolder(target.folder);
    case PushAction::RenameFolder:
        return writer.renameFolder(target.folder,
                                   target.base.value(QLatin1String("name")).toString());
    default: {
        const domain::FolderKey parent = folderIn(target.base, QLatin1String("parent"));
        if (!parent.isValid()) {
            return writer.moveFolder(target.folder, {});
        }
        const auto above = folderStanding(connection, parent);
        return above && !above->isDeleted ? writer.moveFolder(target.folder, parent)
                                          : domain::Result<>();
    }
    }
}

domain::Result<> turnRoundCategory(Connection &connection, ChangeWriter &writer,
                                   const ChangeTarget &target)
{
    const auto standing = categoryStanding(connection, target.category);
    if (!standing) {
        return standing.error().kind == domain::Error::Kind::NotFound
            ? domain::Result<>()
            : tl::unexpected(standing.error());
    }
    switch (target.action) {
    case PushAction::DeleteCategory:
        return writer.restoreCategory(target);
    case PushAction::CreateCategory: {
        const QJsonValue instead = target.patch.value(QLatin1String("instead"));
        return writer.deleteCategory(
            target.category, instead.isString() ? std::optional(instead.toString()) : std::nullopt);
    }
    default:
        return writer.recolorCategory(target.category,
                                      target.base.value(QLatin1String("color")).toString());
    }
}

} // namespace

domain::Result<> turnRoundTarget(Connection &connection, ChangeWriter &writer,
                                 const ChangeTarget &target)
{
    return target.contact.isValid() ? turnRoundContact(connection, writer, target)
        : target.category.isValid() ? turnRoundCategory(connection, writer, target)
                                    : turnRoundFolder(connection, writer, target);
}

} // namespace store
