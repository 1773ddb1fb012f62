#include "ui/drags/peopleintext.h"

#include <QRegularExpression>
#include <QSet>

namespace ui {

namespace {

QString nameBefore(QString text)
{
    static const QRegularExpression edges(
        QStringLiteral("^[\\s\"'<(,;:\\[-]+|[\\s\"'<(,;:\\[-]+$"));
    text.remove(QRegularExpression(QStringLiteral("mailto:?\\s*$"),
                                   QRegularExpression::CaseInsensitiveOption));
    return text.remove(edges).simplified().left(255);
}

} // namespace

QList<store::NewContact> peopleIn(const QString &words)
{
    static const QRegularExpression separators(QStringLiteral("[\\n\\r;,\\t]"));
    static const QRegularExpression address(QStringLiteral("[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QList<store::NewContact> people;
    QSet<QString> known;
    const QStringList entries = words.left(100'000).split(separators, Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const QRegularExpressionMatch match = address.match(entry);
        const QString mail = match.captured();
        if (!match.hasMatch() || known.contains(mail.toLower())) {
            continue;
        }
        known.insert(mail.toLower());
        const QString name = nameBefore(entry.left(match.capturedStart()));
        store::NewContact person;
        person.contact.displayName = name.isEmpty() ? mail : name;
        person.contact.emailAddresses = {{.name = name, .address = mail}};
        people.append(person);
        if (people.size() == maximumPeople) {
            break;
        }
    }
    return people;
}

} // namespace ui
