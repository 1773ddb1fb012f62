#include "services/store/doubles.h"

#include "services/store/connection.h"
#include "services/store/foldedcontact.h"

#include <QHash>
#include <QSet>

namespace store {

namespace {

// What can prove that two contacts of one name are one person.
struct Marks
{
    QSet<QString> texts; // e-mail addresses; digits of phone numbers

    bool areOfOnePerson(const Marks &other) const
    {
        return texts.isEmpty() || other.texts.isEmpty() || texts.intersects(other.texts);
    }
};

Marks marksOf(const QString &details, const QString &digits)
{
    Marks marks;
    for (const QString &line : details.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.contains(u'@')) {
            marks.texts.insert(isFieldMark(line.front().unicode()) ? line.mid(1) : line);
        }
    }
    for (const QString &number : digits.split(u' ', Qt::SkipEmptyParts)) {
        constexpr qsizetype compared = 8; // with and without the country
        marks.texts.insert(number.right(compared));
    }
    return marks;
}

// As it is shown.
QString firstLine(const QString &name)
{
    return name.section(u'\n', 0, 0);
}

using MarksByName = QHash<QString, QList<Marks>>;

bool holds(const MarksByName &known, const QString &name, const Marks &marks)
{
    const QList<Marks> namesakes = known.value(name);
    for (const Marks &each : namesakes) {
        if (each.areOfOnePerson(marks)) {
            return true;
        }
    }
    return false;
}

domain::Result<MarksByName> namesakes(Connection &connection, domain::MailboxKey mailbox,
                                      const QSet<QString> &names)
{
    MarksByName found;
    Query query(connection,
                "SELECT f.name, f.details, f.digits FROM contact c"
                " JOIN contact_fold f ON f.contact_key = c.key"
                " WHERE c.mailbox_key = ? AND c.deleted_at IS NULL");
    query.run(mailbox);
    while (query.next()) {
        const QString name = firstLine(query.text(0));
        if (names.contains(name)) {
            found[name].append(marksOf(query.text(1), query.text(2)));
        }
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return found;
}

} // namespace

domain::Result<Doubles> doublesAmong(Connection &connection, domain::MailboxKey mailbox,
                                     QList<domain::Contact> contacts)
{
    QList<FoldedContact> folded;
    QSet<QString> names;
    for (const domain::Contact &contact : std::as_const(contacts)) {
        folded.append(foldContact(connection.textFolder(), contact));
        folded.last().name = firstLine(folded.last().name);
        // A name that is an address as well is no detail of its own.
        folded.last().details += folded.last().name + u'\n';
        names.insert(folded.last().name);
    }
    const auto known = namesakes(connection, mailbox, names);
    if (!known) {
        return tl::unexpected(known.error());
    }
    Doubles doubles;
    MarksByName before;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const FoldedContact &each = folded.at(i);
        const Marks marks = marksOf(each.details, each.digits);
        if (each.name.isEmpty()) {
            continue;
        }
        if (holds(*known, each.name, marks)) {
            doubles.known.append(i);
        } else if (holds(before, each.name, marks)) {
            doubles.repeated.append(i);
        }
        before[each.name].append(marks);
    }
    return doubles;
}

} // namespace store
