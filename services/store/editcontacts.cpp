#include "services/store/editcontacts.h"
#include "services/store/carriedcontact.h"

#include "services/domain/schemaextension.h"
#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/openextensions.h"
#include "services/store/photorecords.h"
#include "services/store/shownrow.h"

namespace store {

namespace {

domain::Error gone(const QString &what)
{
    return {.kind = domain::Error::Kind::NotFound, .message = what};
}

domain::Result<FolderStanding> livingFolder(Connection &connection, domain::FolderKey key)
{
    auto folder = folderStanding(connection, key);
    if (folder && folder->isDeleted) {
        return tl::unexpected(gone(QStringLiteral("folder %1 is deleted").arg(key.value)));
    }
    return folder;
}

domain::Result<ContactStanding> livingContact(Connection &connection, domain::ContactKey key)
{
    auto contact = contactStanding(connection, key);
    if (contact && contact->isDeleted) {
        return tl::unexpected(gone(QStringLiteral("contact %1 is deleted").arg(key.value)));
    }
    return contact;
}

domain::Result<QString> shownNameOf(Connection &connection, const domain::ContactKeys &keys)
{
    if (keys.size() != 1) {
        return QString();
    }
    const auto shown = shownContact(connection, keys.first());
    return shown ? domain::Result<QString>(domain::shownName(*shown))
                 : tl::unexpected(shown.error());
}

// Members that are no field of ours stay.
domain::Result<> editFields(Connection &connection, ChangeWriter &writer, const ContactEdit &edit)
{
    for (const domain::OpenExtension &changed : domain::byExtension(edit.fields)) {
        const auto shown = shownExtension(connection, edit.key, changed.name);
        if (!shown) {
            return tl::unexpected(shown.error());
        }
        QJsonObject values = shown->value_or(QJsonObject());
        for (auto field = changed.values.begin(); field != changed.values.end(); ++field) {
            field.value().isNull() ? values.remove(field.key())
                                   : void(values.insert(field.key(), field.value()));
        }
        const auto done = writer.setExtension(
            edit.key, changed.name, values.isEmpty() ? ExtensionValues() : ExtensionValues(values));
        if (!done) {
            return done;
        }
    }
    return {};
}

using CreatedContacts = Committed<domain::ContactKeys>;

domain::Result<CreatedContacts> create(Connection &connection, domain::FolderKey folder,
                                       const QList<NewContact> &contacts, ChangeKind kind)
{
    const auto home = livingFolder(connection, folder);
    if (!home) {
        return tl::unexpected(home.error());
    }
    ChangeWriter writer(connection, kind);
    CreatedContacts created;
    for (const NewContact &contact : contacts) {
        const auto key = writer.createContact(folder, contact.contact, contact.photoFile);
        if (!key) {
            return tl::unexpected(key.error());
        }
        for (const domain::OpenExtension &extension : contact.extensions) {
            if (const auto set = writer.setExtension(*key, extension.name, extension.values);
                !set) {
                return tl::unexpected(set.error());
            }
        }
        created.value.append(*key);
    }
    const QString name =
        contacts.size() == 1 ? domain::shownName(contacts.first().contact) : QString();
    auto changes = writer.finish(name, home->name);
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    created.changes = std::move(*changes);
    return created;
}

} // namespace

domain::Result<CreatedContacts> createContacts(Connection &connection, domain::FolderKey folder,
                                               QList<NewContact> contacts, CreateReason reason)
{
    return create(connection, folder, contacts,
                  reason == CreateReason::Imported ? ChangeKind::ImportContacts
                                                   : ChangeKind::CreateContacts);
}

domain::Result<domain::ChangeSet> updateContacts(Connection &connection, QList<ContactEdit> edits)
{
    ChangeWriter writer(connection, ChangeKind::UpdateContacts);
    domain::ContactKeys keys;
    for (const ContactEdit &edit : edits) {
        if (const auto contact = livingContact(connection, edit.key); !contact) {
            return tl::unexpected(contact.error());
        }
        auto done = writer.updateContact(edit.key, edit.patch);
        done = done && !edit.fields.isEmpty() ? editFields(connection, writer, edit) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
        keys.append(edit.key);
    }
    const auto name = shownNameOf(connection, keys);
    return name ? writer.finish(*name, QString()) : tl::unexpected(name.error());
}

domain::Result<domain::ChangeSet> moveContacts(Connection &connection, domain::ContactKeys keys,
                                               domain::FolderKey folder)
{
    const auto target = livingFolder(connection, folder);
    if (!target) {
        return tl::unexpected(target.error());
    }
    const auto name = shownNameOf(connection, keys);
    if (!name) {
        return tl::unexpected(name.error());
    }
    ChangeWriter writer(connection, ChangeKind::MoveContacts);
    for (const domain::ContactKey key : keys) {
        const auto contact = livingContact(connection, key);
        if (!contact) {
            return tl::unexpected(contact.error());
        }
        domain::Result<> done;
        if (contact->mailbox == target->mailbox) {
            done = writer.moveContact(key, folder);
        } else if (const auto carried = carryContact(connection, writer, key, folder); !carried) {
            done = tl::unexpected(carried.error());
        }
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    return writer.finish(*name, target->name);
}

domain::Result<CreatedContacts> copyContacts(Connection &connection, domain::ContactKeys keys,
                                             domain::FolderKey folder)
{
    QList<NewContact> copies;
    for (const domain::ContactKey key : keys) {
        if (const auto contact = livingContact(connection, key); !contact) {
            return tl::unexpected(contact.error());
        }
        auto shown = shownContact(connection, key);
        auto photo = photoFile(connection, key);
        auto extensions = shownExtensions(connection, key);
        if (!shown || !photo || !extensions) {
            return tl::unexpected(!shown       ? shown.error()
                                      : !photo ? photo.error()
                                               : extensions.error());
        }
        copies.append({.contact = std::move(*shown),
                       .photoFile = std::move(*photo),
                       .extensions = std::move(*extensions)});
    }
    return create(connection, folder, copies, ChangeKind::CopyContacts);
}

domain::Result<domain::ChangeSet> deleteContacts(Connection &connection, domain::ContactKeys keys)
{
    const auto name = shownNameOf(connection, keys);
    if (!name) {
        return tl::unexpected(name.error());
    }
    ChangeWriter writer(connection, ChangeKind::DeleteContacts);
    for (const domain::ContactKey key : keys) {
        if (const auto contact = livingContact(connection, key); !contact) {
            return tl::unexpected(contact.error());
        }
        if (const auto done = writer.deleteContact(key); !done) {
            return tl::unexpected(done.error());
        }
    }
    return writer.finish(*name, QString());
}

domain::Result<domain::ChangeSet> setContactPhoto(Connection &connection, domain::ContactKey key,
                                                  QString photoFile)
{
    if (const auto contact = livingContact(connection, key); !contact) {
        return tl::unexpected(contact.error());
    }
    ChangeWriter writer(connection, ChangeKind::SetPhoto);
    // Null would mean that nothing is known of the photo.
    const QString file = photoFile.isNull() ? QStringLiteral("") : photoFile;
    if (const auto done = writer.putPhoto(key, file); !done) {
        return tl::unexpected(done.error());
    }
    const auto name = shownNameOf(connection, {key});
    return name ? writer.finish(*name, QString()) : tl::unexpected(name.error());
}

domain::Result<domain::ChangeSet> removeContactPhotos(Connection &connection,
                                                      domain::ContactKeys keys)
{
    const auto records = photoRecords(connection, std::move(keys));
    if (!records) {
        return tl::unexpected(records.error());
    }
    ChangeWriter writer(connection, ChangeKind::RemovePhotos);
    domain::ContactKeys changed;
    for (const PhotoRecord &record : *records) {
        if (record.state != PhotoRecord::State::Have) {
            continue;
        }
        if (const auto done = writer.putPhoto(record.contact, QStringLiteral("")); !done) {
            return tl::unexpected(done.error());
        }
        changed.append(record.contact);
    }
    const auto name = shownNameOf(connection, changed);
    return name ? writer.finish(*name, QString()) : tl::unexpected(name.error());
}

} // namespace store
