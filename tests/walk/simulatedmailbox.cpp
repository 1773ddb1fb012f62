#include "tests/walk/simulatedmailbox.h"

#include "services/graph/replyerror.h"
#include "services/wire/contactcodec.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace walk {

using graph::GraphRequest;
using graph::Method;
using testsupport::Things;

namespace {

const QLatin1String tagMember("@odata.etag");
const QLatin1String parentMember("parentFolderId");
const QLatin1String nameMember("displayName");

Answer ok(QByteArray body, int status = 200)
{
    return graph::GraphResponse{.status = status, .body = std::move(body)};
}

Answer ok(const QJsonObject &body)
{
    return ok(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Answer error(int status)
{
    return tl::unexpected(graph::errorFromStatus(status, {}, {}));
}

QByteArray header(const GraphRequest &request, const char *name)
{
    for (const graph::Header &each : request.headers) {
        if (each.name == name) {
            return each.value;
        }
    }
    return {};
}

QString tokenIn(const QJsonObject &body)
{
    for (const QJsonValue &each :
         body.value(QLatin1String("singleValueExtendedProperties")).toArray()) {
        if (each[QLatin1String("id")].toString() == wire::createTokenPropertyId()) {
            return each[QLatin1String("value")].toString();
        }
    }
    return {};
}

// What no walk changes of a folder's name.
QString firstWord(const QString &name)
{
    return name.section(QLatin1Char(' '), 0, 0);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray()) {
        texts.append(each.toString());
    }
    if (!value.toString().isEmpty()) {
        texts.append(value.toString());
    }
    return texts;
}

} // namespace

SimulatedMailbox::SimulatedMailbox(testsupport::EditHistory &history)
    : m_history(history)
{
    m_folders.insert(defaultFolder, {QStringLiteral("Contacts"), QString(), ++m_changes});
}

QString SimulatedMailbox::nameOf(const QString &contact) const
{
    return m_contacts.value(contact).values.value(nameMember).toString();
}

Things SimulatedMailbox::thing(const QString &name) const
{
    Things found;
    for (const Contact &contact : m_contacts) {
        if (contact.values.value(nameMember).toString() != name) {
            continue;
        }
        testsupport::Properties &properties = found[name];
        for (const char *property : {"mobilePhone", "companyName", "jobTitle", "categories"}) {
            const QString key = QLatin1String(property);
            properties[key] += textsOf(contact.values.value(key));
        }
        properties[QStringLiteral("folder")] += firstWord(m_folders.value(contact.folder).name);
        if (!contact.photo.isEmpty()) {
            properties[QStringLiteral("photo")] += photoName(contact.photo);
        }
    }
    for (const Folder &folder : m_folders) {
        if (firstWord(folder.name) == name) {
            testsupport::Properties &properties = found[name];
            properties[QStringLiteral("name")] += folder.name;
            properties[QStringLiteral("parent")] += firstWord(m_folders.value(folder.parent).name);
        }
    }
    return found;
}

Things SimulatedMailbox::things() const
{
    Things all;
    for (const Contact &contact : m_contacts) {
        all.insert(thing(contact.values.value(nameMember).toString()));
    }
    for (const QString &folder : folders()) {
        all.insert(thing(firstWord(m_folders.value(folder).name)));
    }
    return all;
}

template <class Change>
void SimulatedMailbox::noted(const QString &writer, const QString &name, Change change)
{
    const Things before = thing(name);
    change();
    m_history.onServer(writer, before, thing(name));
    for (const Contact &contact : std::as_const(m_contacts)) {
        if (contact.changed == m_changes) {
            m_writtenAt.insert(contact.values.value(tagMember).toString(), m_history.now());
        }
    }
}

void SimulatedMailbox::touch(const QString &id)
{
    Contact &contact = m_contacts[id];
    contact.changed = ++m_changes;
    contact.values.insert(tagMember, QStringLiteral("W/\"%1\"").arg(m_changes));
}

QString SimulatedMailbox::addContact(QJsonObject values, const QString &folder)
{
    const QString id = QStringLiteral("c%1").arg(++m_ids);
    values.remove(QLatin1String("singleValueExtendedProperties"));
    values.insert(QLatin1String("id"), id);
    values.insert(parentMember, folder);
    values.insert(QLatin1String("createdDateTime"),
                  QStringLiteral("2026-01-01T00:%1:%2Z")
                      .arg(m_ids / 60 % 60, 2, 10, QLatin1Char('0'))
                      .arg(m_ids % 60, 2, 10, QLatin1Char('0')));
    m_contacts.insert(id, {.values = values, .folder = folder});
    touch(id);
    return id;
}

void SimulatedMailbox::moveTo(const QString &folder, const QString &id)
{
    Contact &contact = m_contacts[id];
    m_removals.append({contact.folder, id, ++m_changes});
    contact.folder = folder;
    contact.values.insert(parentMember, folder);
    touch(id);
}

Answer SimulatedMailbox::answer(const GraphRequest &request, const QString &writer, QDateTime now)
{
    const QString below = request.path.mid(int(qstrlen("/v1.0/me/")));
    const QStringList path =
        below.section(QLatin1Char('?'), 0, 0).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (request.method == Method::Get) {
        return read(path, QUrlQuery(below.section(QLatin1Char('?'), 1)), now);
    }
    QString name = path.size() > 1 ? nameOf(path[1]) : QString();
    if (request.method == Method::Post) {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        name = firstWord(body.value(nameMember).toString());
    } else if (path[0] == u"contactFolders") {
        const Things before = things(); // the contacts go along, or are in a folder of another name
        Answer done = write(request, path, writer, now);
        m_history.onServer(writer, before, things());
        return done;
    }
    Answer done = error(404);
    noted(writer, name, [&] { done = write(request, path, writer, now); });
    return done;
}

Answer SimulatedMailbox::read(const QStringList &path, const QUrlQuery &query, QDateTime now) const
{
    const QString id = path.value(1);
    if (path[0] == u"contacts" && path.size() == 1) {
        const QString filter = query.queryItemValue(QStringLiteral("$filter"), QUrl::FullyDecoded);
        QJsonArray found;
        for (const Contact &contact : m_contacts) {
            if (!contact.token.isEmpty() && filter == wire::createTokenFilter(contact.token)
                && contact.findableAt <= now) {
                found.append(contact.values);
            }
        }
        return ok(QJsonObject{{QStringLiteral("value"), found}});
    }
    if (path[0] == u"contacts") {
        if (!m_contacts.contains(id)) {
            return error(404);
        }
        if (path.value(2) != u"photo") {
            return ok(bodyOf(id));
        }
        const QByteArray photo = m_contacts.value(id).photo;
        return photo.isEmpty() ? error(404)
            : path.value(3) == u"$value"
            ? ok(photo)
            : ok(QByteArrayLiteral(
                R"({"@odata.mediaContentType":"image/png","width":9,"height":9})"));
    }
    if (id == u"delta") {
        return folderDelta(query);
    }
    const QString folder = id == u"contacts" ? defaultFolder : id;
    if (path.size() == 1 || path.value(2) == u"childFolders") {
        QJsonArray found;
        for (const QString &each : folders()) {
            if (m_folders.value(each).parent == (path.size() == 1 ? defaultFolder : folder)) {
                found.append(folderObject(each));
            }
        }
        return ok(QJsonObject{{QStringLiteral("value"), found}});
    }
    if (!m_folders.contains(folder)) {
        return error(404);
    }
    if (path.value(3) == u"delta") {
        return contactDelta(folder, query);
    }
    if (path.size() == 4) {
        return m_contacts.value(path[3]).folder == folder ? ok(bodyOf(path[3])) : error(404);
    }
    return ok(folderObject(folder));
}

Answer SimulatedMailbox::write(const GraphRequest &request, const QStringList &path,
                               const QString &writer, QDateTime now)
{
    const QString id = path.value(1);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.method != Method::Post) {
        return path[0] == u"contactFolders" ? writeFolder(request, id)
            : path.value(2) == u"photo"     ? writePhoto(request, id)
                                            : writeContact(request, id);
    }
    if (!id.isEmpty() && !m_folders.contains(id)) {
        return error(404);
    }
    if (path.value(2) == u"contacts") {
        const QString created = addContact(body, id);
        m_contacts[created].token = tokenIn(body);
        m_contacts[created].writer = writer;
        m_contacts[created].findableAt = now.addSecs(quirks.indexLag);
        return ok(bodyOf(created), 201);
    }
    const QString parent = id.isEmpty() ? defaultFolder : id;
    const QString name = body.value(nameMember).toString();
    for (const Folder &folder : std::as_const(m_folders)) {
        if (folder.parent == parent && folder.name.compare(name, Qt::CaseInsensitive) == 0) {
            return error(409);
        }
    }
    const QString created = QStringLiteral("f%1").arg(++m_ids);
    m_folders.insert(created, {name, parent, ++m_changes});
    return ok(folderObject(created));
}

Answer SimulatedMailbox::writeContact(const GraphRequest &request, const QString &id)
{
    if (!m_contacts.contains(id)) {
        return error(404);
    }
    const QByteArray tag = header(request, "If-Match");
    if (!tag.isEmpty()
        && QString::fromLatin1(tag) != m_contacts.value(id).values.value(tagMember).toString()) {
        return error(412);
    }
    if (request.method == Method::Delete) {
        m_removals.append({m_contacts.value(id).folder, id, ++m_changes});
        m_contacts.remove(id);
        return ok(QByteArray(), 204);
    }
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.contains(parentMember)) {
        const QString folder = body.value(parentMember).toString();
        if (!m_folders.contains(folder)) {
            return error(404);
        }
        moveTo(folder, id);
        return ok(bodyOf(id));
    }
    for (auto member = body.begin(); member != body.end(); ++member) {
        m_contacts[id].values.insert(member.key(), member.value());
    }
    touch(id);
    return ok(bodyOf(id));
}

QString SimulatedMailbox::photoName(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Answer SimulatedMailbox::writePhoto(const GraphRequest &request, const QString &id)
{
    if (!m_contacts.contains(id)) {
        return error(404);
    }
    m_contacts[id].photo = request.body;
    return ok(QByteArray());
}

Answer SimulatedMailbox::writeFolder(const GraphRequest &request, const QString &id)
{
    if (!m_folders.contains(id)) {
        return error(404);
    }
    if (request.method == Method::Delete) {
        dropFolder(id);
        return ok(QByteArray(), 204);
    }
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    Folder &folder = m_folders[id];
    if (body.contains(parentMember)) {
        const QString parent = body.value(parentMember).toString();
        for (QString above = parent; !above.isEmpty(); above = m_folders.value(above).parent) {
            if (above == id) {
                return error(400);
            }
        }
        if (!m_folders.contains(parent)) {
            return error(404);
        }
        folder.parent = parent;
    }
    folder.name = body.value(nameMember).toString(folder.name);
    folder.changed = ++m_changes;
    return ok(folderObject(id));
}

QByteArray SimulatedMailbox::bodyOf(const QString &contact) const
{
    return QJsonDocument(m_contacts.value(contact).values).toJson(QJsonDocument::Compact);
}

QJsonObject SimulatedMailbox::folderObject(const QString &id) const
{
    const Folder folder = m_folders.value(id);
    return {{QStringLiteral("id"), id},
            {QStringLiteral("displayName"), folder.name},
            {QStringLiteral("parentFolderId"), folder.parent}};
}

} // namespace walk
