// The commands that only read: list, find, show, folders, export.

#include "app/commands/commandrunner.h"
#include "app/commands/contactjson.h"
#include "app/exportedfields.h"
#include "services/interchange/csvwriter.h"
#include "services/interchange/vcardwriter.h"
#include "services/photos/photofiles.h"
#include "services/store/hitreasons.h"
#include "services/store/photorecords.h"
#include "ui/presentation/searchtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace app {

namespace {

QString reasonName(const store::HitReason &reason)
{
    return reason.field.isEmpty() ? QString(domain::graphName(reason.property)) : reason.field;
}

} // namespace

QCoro::Task<int> CommandRunner::list()
{
    store::ContactQuery query;
    if (!m_line.folder.isEmpty()) {
        query.folder = folderNamed(m_line.folder);
        if (!query.folder.isValid()) {
            co_return WrongUsage;
        }
    }
    const auto contacts = co_await detailsOf(query);
    if (!contacts) {
        co_return fail(contacts.error());
    }
    printContacts(*contacts);
    co_return Done;
}

QCoro::Task<int> CommandRunner::find()
{
    const QString text = m_line.arguments.join(u' ');
    store::ContactQuery query{.text = text};
    if (!m_line.folder.isEmpty()) {
        query.folder = folderNamed(m_line.folder);
        if (!query.folder.isValid()) {
            co_return WrongUsage;
        }
    }
    const auto order = co_await m_session.store().read(&store::contactOrder, query);
    if (!order) {
        co_return fail(order.error());
    }
    if (order->found == 0 && !order->problems.isEmpty()) {
        const domain::SearchProblem &problem = order->problems.first();
        const int status = wrongUsage(presentation::searchProblemText(problem) + QLatin1String(". ")
                                      + presentation::searchProblemAdvice(problem));
        if (problem.kind != domain::SearchProblem::Kind::UnknownField) {
            co_return status;
        }
    }
    const auto contacts = co_await m_session.store().read(&store::contactDetailsOf, order->keys);
    if (!contacts) {
        co_return fail(contacts.error());
    }
    QJsonArray array;
    for (const store::ContactDetails &details : *contacts) {
        const auto reasons = co_await m_session.store().read(&store::hitReasons, details.key, text);
        if (!reasons) {
            co_return fail(reasons.error());
        }
        QJsonObject why;
        for (const store::HitReason &reason : *reasons) {
            why.insert(reasonName(reason), reason.text);
        }
        const store::HitReason &first = reasons->first();
        const QJsonObject best{{QStringLiteral("field"), reasonName(first)},
                               {QStringLiteral("text"), first.text}};
        QJsonObject json = contactJson(details, m_folders.path(details.folder));
        json.insert(QLatin1String("why"), why);
        json.insert(QLatin1String("reason"), best);
        array.append(json);
        if (!m_line.asJson) {
            m_out << contactLine(details, m_folders.path(details.folder));
            for (const store::HitReason &reason : *reasons) {
                m_out << QStringLiteral(" · ") << reasonName(reason) << QLatin1String(": ")
                      << reason.text;
            }
            m_out << Qt::endl;
        }
    }
    if (m_line.asJson) {
        answer(QJsonDocument(array));
    }
    co_return Done;
}

QCoro::Task<int> CommandRunner::show()
{
    const domain::ContactKeys keys = co_await contactsNamed(m_line.arguments);
    if (keys.isEmpty()) {
        co_return WrongUsage;
    }
    const auto contacts = co_await m_session.store().read(&store::contactDetailsOf, keys);
    if (!contacts) {
        co_return fail(contacts.error());
    }
    if (m_line.asJson) {
        printContacts(*contacts);
        co_return Done;
    }
    for (const store::ContactDetails &details : *contacts) {
        m_out << contactText(details, m_folders.path(details.folder));
    }
    m_out.flush();
    co_return Done;
}

QCoro::Task<int> CommandRunner::folders()
{
    QJsonArray array;
    for (const domain::ContactFolder &folder : std::as_const(m_folderList.folders)) {
        const QString path = m_folders.path(folder.key);
        if (m_line.asJson) {
            array.append(QJsonObject{{QStringLiteral("key"), folder.key.value},
                                     {QStringLiteral("displayName"), folder.displayName},
                                     {QStringLiteral("path"), path},
                                     {QStringLiteral("contacts"), folder.contactCount},
                                     {QStringLiteral("isDefault"), folder.isDefault},
                                     {QStringLiteral("pending"), folder.pending}});
        } else {
            m_out << path << u'\t' << folder.contactCount << Qt::endl;
        }
    }
    if (m_line.asJson) {
        answer(QJsonDocument(array));
    }
    co_return Done;
}

QCoro::Task<int> CommandRunner::exportCards()
{
    store::ContactQuery query;
    if (!m_line.folder.isEmpty()) {
        query.folder = folderNamed(m_line.folder);
        if (!query.folder.isValid()) {
            co_return WrongUsage;
        }
    }
    domain::ContactKeys keys;
    if (!m_line.arguments.isEmpty()) {
        keys = co_await contactsNamed(m_line.arguments);
        if (keys.isEmpty()) {
            co_return WrongUsage;
        }
    } else {
        const auto order = co_await m_session.store().read(&store::contactOrder, query);
        if (!order) {
            co_return fail(order.error());
        }
        keys = order->keys;
    }
    const auto contacts = co_await m_session.store().read(&store::contactDetailsOf, keys);
    const auto photos = co_await m_session.store().read(&store::photoRecords, keys);
    if (!contacts || !photos) {
        co_return fail(contacts ? photos.error() : contacts.error());
    }
    QHash<domain::ContactKey, QString> files;
    for (const store::PhotoRecord &record : *photos) {
        files.insert(record.contact, record.file);
    }
    QList<interchange::ExportedContact> cards;
    QList<domain::Contact> people;
    for (const store::ContactDetails &details : *contacts) {
        people.append(details.contact);
        cards.append({.contact = details.contact,
                      .photo = photos::readPhotoFile(m_session.profile().photoFolder(),
                                                     files.value(details.key)),
                      .uid = details.graphId.text,
                      .fields = fieldsOnCard(details)});
    }
    const bool isTable = m_line.output.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const QByteArray bytes = isTable ? interchange::writeCsv(people, fieldColumns(*contacts))
                                     : interchange::writeVCards(cards);
    if (m_line.output.isEmpty()) {
        m_out << QString::fromUtf8(bytes);
        m_out.flush();
        co_return Done;
    }
    QSaveFile file(m_line.output);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        co_return refuse(tr("\"%1\" cannot be written: %2. Nothing was changed.")
                             .arg(m_line.output, file.errorString()));
    }
    if (m_line.asJson) {
        const QJsonObject report{{QStringLiteral("contacts"), static_cast<int>(cards.size())},
                                 {QStringLiteral("file"), m_line.output}};
        answer(QJsonDocument(report));
        co_return Done;
    }
    m_out << tr("%n contact(s) written to %1.", nullptr, static_cast<int>(cards.size()))
                 .arg(m_line.output)
          << Qt::endl;
    co_return Done;
}

} // namespace app
