#include "tests/support/side.h"

#include "services/wire/contactcodec.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace testsupport {

using domain::ContactProperty;

QStringList pathsOf(const QString &defaultFolderId, const QList<KnownFolder> &folders)
{
    QHash<QString, KnownFolder> byId;
    for (const KnownFolder &folder : folders) {
        byId.insert(folder.id, folder);
    }
    QStringList paths;
    for (const KnownFolder &folder : folders) {
        if (folder.id == defaultFolderId) {
            paths.append(QString());
            continue;
        }
        QString path = folder.name;
        QString parent = folder.parentId;
        for (int depth = 0; depth < 50 && parent != defaultFolderId && byId.contains(parent);
             ++depth) {
            path = byId.value(parent).name + QLatin1Char('/') + path;
            parent = byId.value(parent).parentId;
        }
        paths.append(path);
    }
    return paths;
}

State describe(const QString &defaultFolderId, const QList<KnownFolder> &folders,
               const QList<KnownContact> &contacts)
{
    State lines;
    QHash<QString, QString> pathOfId{{defaultFolderId, QString()}};
    const QStringList paths = pathsOf(defaultFolderId, folders);
    for (qsizetype i = 0; i < folders.size(); ++i) {
        pathOfId.insert(folders[i].id, paths[i]);
        if (folders[i].id != defaultFolderId) {
            lines.push_back("folder /" + paths[i].toStdString());
        }
    }
    for (const KnownContact &known : contacts) {
        const QByteArray values =
            QJsonDocument(wire::patchToJson(domain::difference({}, known.contact)))
                .toJson(QJsonDocument::Compact);
        lines.push_back("contact /"
                        + pathOfId.value(known.folderId, QStringLiteral("?")).toStdString() + ' '
                        + values.toStdString());
    }
    std::ranges::sort(lines);
    return lines;
}

Things thingsOf(const QString &defaultFolderId, const QList<KnownFolder> &folders,
                const QList<KnownContact> &contacts)
{
    Things things;
    QHash<QString, QString> nameOfId{{defaultFolderId, QStringLiteral("Contacts")}};
    const auto firstWord = [](const QString &name) { return name.section(u' ', 0, 0); };
    for (const KnownFolder &folder : folders) {
        if (folder.id != defaultFolderId) {
            nameOfId.insert(folder.id, firstWord(folder.name));
        }
    }
    for (const KnownFolder &folder : folders) {
        if (folder.id != defaultFolderId) {
            Properties &properties = things[firstWord(folder.name)];
            properties[QStringLiteral("name")] += folder.name;
            properties[QStringLiteral("parent")] +=
                nameOfId.value(folder.parentId, QStringLiteral("Contacts"));
        }
    }
    for (const KnownContact &known : contacts) {
        Properties &properties = things[known.contact.displayName];
        const auto add = [&properties](const char *property, const QString &value) {
            if (!value.isEmpty()) {
                properties[QLatin1String(property)].append(value);
            }
        };
        add("mobilePhone", known.contact.mobilePhone);
        add("companyName", known.contact.companyName);
        add("jobTitle", known.contact.jobTitle);
        for (const QString &category : known.contact.categories) {
            add("categories", category);
        }
        add("folder", nameOfId.value(known.folderId));
    }
    return things;
}

ContactVerbs &ContactVerbs::set(ContactProperty property, domain::PropertyValue value)
{
    domain::ContactPatch patch;
    patch.values.emplace(property, std::move(value));
    m_side.update(m_name, patch);
    return *this;
}

ContactVerbs &ContactVerbs::setEmail(const char *address)
{
    const domain::EmailAddress email{.name = m_name, .address = QString::fromUtf8(address)};
    return set(ContactProperty::EmailAddresses, QList<domain::EmailAddress>{email});
}

ContactVerbs &ContactVerbs::setPhone(const char *number)
{
    return set(ContactProperty::MobilePhone, QString::fromUtf8(number));
}

ContactVerbs &ContactVerbs::setCompany(const char *name)
{
    return set(ContactProperty::CompanyName, QString::fromUtf8(name));
}

void ContactVerbs::moveTo(const char *folder)
{
    m_side.move({m_name}, QString::fromUtf8(folder));
}

void ContactVerbs::remove()
{
    m_side.remove({m_name});
}

domain::Contact person(const QString &name)
{
    domain::Contact contact;
    contact.displayName = name;
    contact.givenName = name;
    return contact;
}

} // namespace testsupport
