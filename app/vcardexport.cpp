#include "app/vcardexport.h"

#include "services/interchange/safefilename.h"
#include "services/interchange/vcardwriter.h"
#include "services/photos/photofiles.h"
#include "services/store/contactrows.h"
#include "services/store/photorecords.h"
#include "services/store/store.h"
#include "ui/drags/contactdragdata.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSet>
#include <QThreadPool>

namespace app {

namespace {

constexpr qsizetype contactsAtATime = 200;

QString writtenFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QString freeName(const QString &wanted, QSet<QString> &taken)
{
    const QFileInfo info(wanted);
    QString name = wanted;
    for (int number = 2; taken.contains(name.toLower()); ++number) {
        name = QStringLiteral("%1 (%2).%3")
                   .arg(info.completeBaseName(), QString::number(number), info.suffix());
    }
    taken.insert(name.toLower());
    return name;
}

QString textLine(const domain::Contact &contact)
{
    const QString name = domain::shownName(contact);
    const QString mail = contact.emailAddresses.value(0).address;
    return mail.isEmpty() ? name : QStringLiteral("%1 <%2>").arg(name, mail);
}

QString htmlLine(const domain::Contact &contact)
{
    const QString name = domain::shownName(contact).toHtmlEscaped();
    const QString mail = contact.emailAddresses.value(0).address.toHtmlEscaped();
    const QString phone =
        contact.mobilePhone.isEmpty() ? contact.businessPhones.value(0) : contact.mobilePhone;
    QStringList parts{
        mail.isEmpty() ? name : QStringLiteral("<a href=\"mailto:%1\">%2</a>").arg(mail, name)};
    for (const QString &each : {contact.jobTitle, contact.companyName, phone}) {
        if (!each.isEmpty()) {
            parts.append(each.toHtmlEscaped());
        }
    }
    return QStringLiteral("<li>%1</li>").arg(parts.join(QStringLiteral(", ")));
}

ui::CarriedContacts carried(const QList<interchange::ExportedContact> &contacts,
                            const QString &folder)
{
    ui::CarriedContacts carried;
    QStringList text;
    QStringList html;
    for (const interchange::ExportedContact &each : contacts) {
        text.append(textLine(each.contact));
        html.append(htmlLine(each.contact));
    }
    carried.text = text.join(u'\n');
    carried.html = QStringLiteral("<ul>%1</ul>").arg(html.join(QString()));
    carried.cards = interchange::writeVCards(contacts);

    const auto fileIn = [](const QString &place, const QString &name, const QByteArray &bytes) {
        QDir().mkpath(place);
        const QString path = writtenFile(QDir(place).filePath(name), bytes);
        return path.isEmpty() ? QUrl() : QUrl::fromLocalFile(path);
    };
    if (contacts.size() <= VCardExport::filesEach) {
        QSet<QString> taken;
        for (const interchange::ExportedContact &each : contacts) {
            const QString name = freeName(interchange::safeFileName(each.contact), taken);
            carried.files.append(fileIn(folder, name, interchange::writeVCards({each})));
        }
    }
    carried.oneFile = contacts.size() == 1
        ? carried.files.value(0)
        : fileIn(folder + QStringLiteral("/all"),
                 QCoreApplication::translate("VCardExport", "%Ln contact(s)", nullptr,
                                             static_cast<int>(contacts.size()))
                     + QStringLiteral(".vcf"),
                 carried.cards);
    if (carried.files.isEmpty()) {
        carried.files = {carried.oneFile};
    }
    carried.files.removeIf([](const QUrl &file) { return file.isEmpty(); });
    return carried;
}

} // namespace

struct VCardExport::Reading
{
    QList<store::ContactDetails> contacts;
    QHash<domain::ContactKey, QString> photos; // names of files
    qsizetype next = 0;                        // of the keys
};

VCardExport::VCardExport(store::Store &store, QString photoFolder, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_photoFolder(std::move(photoFolder))
    , m_folder(QDir::temp().filePath(QStringLiteral("kartei-XXXXXX")))
{
}

VCardExport::~VCardExport() = default;

void VCardExport::fill(ui::ContactDragData *data)
{
    readOn(data, std::make_shared<Reading>());
}

void VCardExport::readOn(ui::ContactDragData *data, const std::shared_ptr<Reading> &reading)
{
    const domain::ContactKeys keys = data->contacts().mid(reading->next, contactsAtATime);
    if (keys.isEmpty()) {
        readPhotos(data, reading);
        return;
    }
    reading->next += keys.size();
    QCoro::connect(m_store.read(&store::contactDetailsOf, keys), data,
                   [this, data, reading](const domain::Result<QList<store::ContactDetails>> &read) {
                       if (read) {
                           reading->contacts.append(*read);
                           readOn(data, reading);
                       }
                   });
}

void VCardExport::readPhotos(ui::ContactDragData *data, const std::shared_ptr<Reading> &reading)
{
    QCoro::connect(m_store.read(&store::photoRecords, data->contacts()), data,
                   [this, data, reading](const domain::Result<QList<store::PhotoRecord>> &read) {
                       for (const store::PhotoRecord &record :
                            read.value_or(QList<store::PhotoRecord>())) {
                           reading->photos.insert(record.contact, record.file);
                       }
                       write(data, reading);
                   });
}

void VCardExport::write(ui::ContactDragData *data, const std::shared_ptr<Reading> &reading)
{
    const QString folder = m_folder.filePath(QString::number(++m_drags));
    QThreadPool::globalInstance()->start([reading, folder, photos = m_photoFolder,
                                          data = QPointer<ui::ContactDragData>(data)] {
        QList<interchange::ExportedContact> cards;
        for (const store::ContactDetails &each : std::as_const(reading->contacts)) {
            cards.append({.contact = each.contact,
                          .photo = photos::readPhotoFile(photos, reading->photos.value(each.key)),
                          .uid = each.graphId.text});
        }
        const ui::CarriedContacts filled = carried(cards, folder);
        QMetaObject::invokeMethod(
            qApp,
            [data, filled] {
                if (data != nullptr) {
                    data->fill(filled);
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace app
