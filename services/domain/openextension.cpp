#include "services/domain/openextension.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace domain {

namespace {

tl::unexpected<Error> refused(const QString &what)
{
    return tl::unexpected(Error{.kind = Error::Kind::BadInput,
                                .code = what,
                                .message = QStringLiteral("no name or value of an extension")});
}

bool isName(const QString &name)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+")));
    constexpr qsizetype longest = 128;
    return name.size() <= longest && shape.match(name).hasMatch()
        && !name.startsWith(QLatin1String("com.microsoft"), Qt::CaseInsensitive);
}

bool isPlain(const QJsonValue &value)
{
    return !value.isObject() && !value.isArray();
}

bool isValue(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return isPlain(value) || (value.isArray() && std::all_of(list.begin(), list.end(), isPlain));
}

void put(QJsonObject &object, const QString &member, const QJsonValue &value)
{
    value.isUndefined() ? object.remove(member) : void(object.insert(member, value));
}

} // namespace

Result<> validate(const OpenExtension &extension)
{
    if (!isName(extension.name)) {
        return refused(extension.name);
    }
    for (auto member = extension.values.begin(); member != extension.values.end(); ++member) {
        const QString name = member.key();
        if (name.isEmpty() || name.startsWith(u'@') || name == u"id" || name == u"extensionName"
            || !isValue(member.value())) {
            return refused(name);
        }
    }
    return {};
}

bool isSameMembers(const QJsonObject &one, const QJsonObject &other)
{
    const auto filled = [](QJsonObject members) {
        for (const QString &name : members.keys()) {
            if (members.value(name).isNull()) {
                members.remove(name);
            }
        }
        return members;
    };
    return filled(one) == filled(other);
}

MergedMembers mergeMembers(const QJsonObject &base, const QJsonObject &mine,
                           const QJsonObject &theirs)
{
    MergedMembers merged{.members = theirs, .conflicts = {}};
    QStringList names = base.keys() + mine.keys();
    names.sort();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        const QJsonValue before = base.value(name);
        const QJsonValue here = mine.value(name);
        const QJsonValue there = theirs.value(name);
        if (here == before || here == there) {
            continue;
        }
        if (there == before || there.isUndefined()) {
            put(merged.members, name, here);
        } else if (!here.isUndefined()) {
            merged.conflicts.append(
                {.member = name, .base = before, .mine = here, .theirs = there});
        }
    }
    return merged;
}

} // namespace domain
