#include "tests/e2e/mailboxstate.h"

#include "services/domain/contactpatch.h"
#include "services/wire/contactcodec.h"

#include <QJsonDocument>

#include <algorithm>

namespace e2e {

namespace {

QByteArray wholeText(const PersonState &person)
{
    return QJsonDocument(wire::patchToJson(domain::difference({}, person.contact)))
               .toJson(QJsonDocument::Compact)
        + person.photo.toLatin1() + person.flag.toLatin1();
}

} // namespace

void sort(MailboxState &state)
{
    for (QList<PersonState> &people : state) {
        std::ranges::sort(people, {}, wholeText);
    }
}

QString summary(const MailboxState &state)
{
    QString text;
    for (auto folder = state.begin(); folder != state.end(); ++folder) {
        text += folder.key() + QStringLiteral(":\n");
        for (const PersonState &person : folder.value()) {
            text += QStringLiteral("  %1\n").arg(QString::fromUtf8(wholeText(person)));
        }
    }
    return text;
}

} // namespace e2e
