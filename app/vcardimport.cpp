#include "app/vcardimport.h"

#include "services/async/pooljob.h"
#include "services/contacts/contactservice.h"
#include "services/interchange/vcardreader.h"
#include "services/photos/photodecoder.h"
#include "services/photos/photofiles.h"

#include <QBuffer>
#include <QFile>

namespace app {

namespace {

// The picture as it will be sent; empty when it is none that we would show.
QString storedPhoto(const QString &photoFolder, const QByteArray &bytes)
{
    const auto photo = photos::decodePhoto(bytes);
    return photo
        ? photos::writePhotoFile(photoFolder, photos::encodeForUpload(*photo)).value_or(QString())
        : QString();
}

void readCards(QIODevice &device, const QString &name, const QString &photoFolder, ReadCards &cards)
{
    interchange::VCardReader reader(device);
    while (auto card = reader.next()) {
        store::NewContact contact{.contact = std::move(card->contact)};
        if (!card->photo.isEmpty()) {
            contact.photoFile = storedPhoto(photoFolder, card->photo);
            if (contact.photoFile.isEmpty()) {
                cards.problems.append({.file = name,
                                       .kind = FileProblem::Kind::PhotoRefused,
                                       .defect = {.line = card->line}});
            }
        }
        if (!card->fields.isEmpty()) {
            cards.fields.insert(cards.contacts.size(), card->fields);
        }
        cards.contacts.append(std::move(contact));
    }
    const QList<interchange::ImportProblem> problems = reader.takeProblems();
    for (const interchange::ImportProblem &problem : problems) {
        cards.problems.append({.file = name, .defect = problem});
    }
}

void readFile(const QString &name, const QString &photoFolder, ReadCards &cards)
{
    QFile file(name);
    if (file.open(QIODevice::ReadOnly)) {
        readCards(file, name, photoFolder, cards);
    } else {
        cards.problems.append({.file = name, .kind = FileProblem::Kind::CannotOpen});
    }
}

void setFields(store::NewContact &contact, const QList<interchange::NamedValue> &fields,
               const domain::CustomFields &defined)
{
    QJsonObject values;
    for (const interchange::NamedValue &each : fields) {
        const domain::CustomField *field = domain::fieldByName(defined, each.name);
        const auto value = field != nullptr ? domain::fieldValue(*field, each.value)
                                            : tl::unexpected(domain::ValueProblem::NotAChoice);
        if (value && !value->isUndefined()) {
            values.insert(field->id, *value);
        } else if (!each.value.isEmpty()) {
            QString &notes = contact.contact.personalNotes;
            notes += (notes.isEmpty() ? QString() : QStringLiteral("\n")) + each.name
                + QStringLiteral(": ") + each.value;
        }
    }
    if (!values.isEmpty()) {
        contact.extensions.append({domain::fieldsExtension, values});
    }
}

} // namespace

VCardImport::VCardImport(contacts::ContactService &contacts, QString photoFolder, QObject *parent)
    : QObject(parent)
    , m_contacts(contacts)
    , m_photoFolder(std::move(photoFolder))
{
}

QCoro::Task<ReadCards> VCardImport::read(QStringList files)
{
    const QString folder = m_photoFolder;
    async::PoolJob<ReadCards> job(*this, [folder, files] {
        ReadCards cards;
        for (const QString &file : files) {
            readFile(file, folder, cards);
        }
        return cards;
    });
    co_return co_await job;
}

QCoro::Task<ReadCards> VCardImport::readText(QByteArray cards, QString source)
{
    const QString folder = m_photoFolder;
    async::PoolJob<ReadCards> job(*this, [folder, cards, source] {
        ReadCards read;
        QBuffer buffer;
        buffer.setData(cards);
        buffer.open(QIODevice::ReadOnly);
        readCards(buffer, source, folder, read);
        return read;
    });
    co_return co_await job;
}

QCoro::Task<domain::Result<domain::ContactKeys>> VCardImport::bringIn(ReadCards cards,
                                                                      domain::FolderKey folder)
{
    if (!cards.fields.isEmpty()) {
        const domain::Result<domain::CustomFields> defined = co_await m_contacts.fieldsIn(folder);
        if (!defined) {
            co_return tl::unexpected(defined.error());
        }
        for (auto each = cards.fields.cbegin(); each != cards.fields.cend(); ++each) {
            setFields(cards.contacts[each.key()], each.value(), *defined);
        }
    }
    co_return co_await m_contacts.createContacts(folder, std::move(cards.contacts),
                                                 store::CreateReason::Imported);
}

} // namespace app
