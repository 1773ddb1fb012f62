#include "services/mailbox/jsonmembers.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace mailbox {
namespace {

struct Member
{
    QByteArrayView name;
    QByteArrayView value;
    QByteArrayView whole;
};

// Calls visit(Member) for each top-level member until it returns false.
template <typename Visit>
void visitMembers(QByteArrayView text, Visit visit)
{
    qsizetype position = 0;
    while (position < text.size()) {
        const qsizetype start = position;
        const qsizetype nameEnd = text.indexOf('"', start + 1);
        if (nameEnd < 0)
            return;
        position = nameEnd + 2; // past the quote and the colon
        const qsizetype valueStart = position;
        int depth = 0;
        bool inString = false;
        for (; position < text.size(); ++position) {
            const char c = text[position];
            if (inString) {
                if (c == '\\')
                    ++position;
                else if (c == '"')
                    inString = false;
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                --depth;
            } else if (c == ',' && depth == 0) {
                break;
            }
        }
        const Member member{text.sliced(start + 1, nameEnd - start - 1),
                            text.sliced(valueStart, position - valueStart),
                            text.sliced(start, position - start)};
        if (!visit(member))
            return;
        ++position;
    }
}

bool isOneOf(const Member &member, const QByteArrayList &names)
{
    return std::any_of(names.begin(), names.end(), [&](const QByteArray &name) {
        return member.name.size() == name.size()
            && qstrnicmp(member.name.data(), name.constData(), static_cast<size_t>(name.size()))
            == 0;
    });
}

template <typename Keep>
QByteArray filtered(const QByteArray &members, Keep keep)
{
    QByteArray result;
    visitMembers(members, [&](const Member &member) {
        if (keep(member)) {
            if (!result.isEmpty())
                result.append(',');
            result.append(member.whole);
        }
        return true;
    });
    return result;
}

} // namespace

QByteArray selectedMembers(const QByteArray &members, const QByteArrayList &names)
{
    return filtered(members, [&](const Member &member) { return isOneOf(member, names); });
}

QByteArray otherMembers(const QByteArray &members, const QByteArrayList &names)
{
    return filtered(members, [&](const Member &member) { return !isOneOf(member, names); });
}

QByteArray replacedMember(const QByteArray &members, const QByteArray &name,
                          const QByteArray &value)
{
    QByteArray result = members;
    visitMembers(members, [&](const Member &member) {
        if (member.name != QByteArrayView(name))
            return true;
        result.replace(member.value.data() - members.constData(), member.value.size(), value);
        return false;
    });
    return result;
}

QByteArray memberValue(const QByteArray &members, const QByteArray &name)
{
    QByteArray result;
    visitMembers(members, [&](const Member &member) {
        if (member.name != QByteArrayView(name))
            return true;
        result = member.value.toByteArray();
        return false;
    });
    return result;
}

QByteArray changedMembers(const QByteArray &before, const QByteArray &after)
{
    QHash<QByteArrayView, QByteArrayView> values;
    visitMembers(before, [&](const Member &member) {
        values.insert(member.name, member.value);
        return true;
    });
    QByteArrayList changed;
    visitMembers(after, [&](const Member &member) {
        if (values.value(member.name) != member.value)
            changed.append(member.whole.toByteArray());
        return true;
    });
    return changed.join(',');
}

QByteArray compactMembers(const QJsonObject &object)
{
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return text.sliced(1, text.size() - 2);
}

QString jsonList(const QStringList &values)
{
    const QJsonDocument document(QJsonArray::fromStringList(values));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString jsonList(const QList<qint64> &values)
{
    QByteArrayList numbers;
    for (qint64 value : values)
        numbers.append(QByteArray::number(value));
    return QLatin1Char('[') + QString::fromLatin1(numbers.join(',')) + QLatin1Char(']');
}

} // namespace mailbox
