#include "services/domain/customfield.h"

#include "services/domain/schemaextension.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace domain {

namespace {

struct KindInfo
{
    FieldKind kind;
    QLatin1String name;
};

constexpr std::array kinds{KindInfo{FieldKind::Text, QLatin1String("text")},
                           KindInfo{FieldKind::Number, QLatin1String("number")},
                           KindInfo{FieldKind::Date, QLatin1String("date")},
                           KindInfo{FieldKind::YesNo, QLatin1String("yesno")},
                           KindInfo{FieldKind::Link, QLatin1String("link")},
                           KindInfo{FieldKind::Choice, QLatin1String("choice")},
                           KindInfo{FieldKind::WholeNumber, QLatin1String("integer")},
                           KindInfo{FieldKind::Instant, QLatin1String("instant")},
                           KindInfo{FieldKind::Bytes, QLatin1String("bytes")}};
constexpr std::size_t definable = 6; // of them

const QLatin1String idMember("id");
const QLatin1String nameMember("name");
const QLatin1String kindMember("kind");
const QLatin1String choicesMember("choices");
const QLatin1String retiredMember("retired");

bool isSame(QStringView one, QStringView other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

// "=" and ":" part a name from its value where both are typed.
bool hasBadCharacter(const QString &name)
{
    return std::ranges::any_of(
        name, [](QChar c) { return c == u':' || c == u'=' || c == u'"' || !c.isPrint(); });
}

bool hasTwins(QStringList texts)
{
    for (QString &text : texts) {
        text = text.trimmed().toCaseFolded();
    }
    return texts.removeDuplicates() > 0;
}

std::optional<QString> linkFrom(const QString &typed)
{
    const QString text =
        typed.contains(QLatin1String("://")) ? typed : QLatin1String("https://") + typed;
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    const bool isWhole = url.isValid() && url.host().contains(u'.') && url.userInfo().isEmpty();
    return isWeb && isWhole ? std::optional(text) : std::nullopt;
}

std::optional<bool> yesOrNo(const QString &typed)
{
    for (const auto &[yes, no] : {std::pair(QLatin1String("yes"), QLatin1String("no")),
                                  std::pair(QLatin1String("true"), QLatin1String("false")),
                                  std::pair(QLatin1String("1"), QLatin1String("0"))}) {
        if (isSame(typed, QString(yes)) || isSame(typed, QString(no))) {
            return isSame(typed, QString(yes));
        }
    }
    return {};
}

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

QLatin1String kindName(FieldKind kind)
{
    return std::ranges::find(kinds, kind, &KindInfo::kind)->name;
}

std::optional<FieldKind> kindByName(QStringView name)
{
    const auto offered = std::span(kinds).first<definable>();
    const auto found = std::ranges::find_if(
        offered, [name](const KindInfo &each) { return name.compare(each.name) == 0; });
    return found == offered.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<DefinitionProblem> definitionProblem(const CustomField &field,
                                                   const CustomFields &others)
{
    const QString name = field.name.trimmed();
    if (name.isEmpty()) {
        return DefinitionProblem::NoName;
    }
    if (name.size() > longestFieldName) {
        return DefinitionProblem::LongName;
    }
    if (hasBadCharacter(name)) {
        return DefinitionProblem::BadName;
    }
    if (fieldByName(others, name) != nullptr) {
        return DefinitionProblem::NameTaken;
    }
    if (field.kind == FieldKind::Choice) {
        const bool isAnyEmpty = std::ranges::any_of(
            field.choices, [](const QString &choice) { return choice.trimmed().isEmpty(); });
        if (field.choices.isEmpty() || isAnyEmpty) {
            return DefinitionProblem::NoChoices;
        }
        if (hasTwins(field.choices)) {
            return DefinitionProblem::SameChoices;
        }
    }
    const auto inUse = std::ranges::count(others, false, &CustomField::isRetired);
    return inUse >= mostFields ? std::optional(DefinitionProblem::TooMany) : std::nullopt;
}

QString newFieldId(const QString &name, const QStringList &taken)
{
    static const QRegularExpression separators(QStringLiteral("[^A-Za-z0-9]+"));
    QString id;
    const QString plain = name.normalized(QString::NormalizationForm_KD);
    QString letters;
    bool isForeign = false;
    for (const QChar c : plain) {
        if (!c.isMark()) {
            letters += c;
            isForeign = isForeign || (c.isLetter() && c.unicode() > 127);
        }
    }
    for (const QString &word : letters.split(separators, Qt::SkipEmptyParts)) {
        id += id.isEmpty() ? word.at(0).toLower() : word.at(0).toUpper();
        id += word.mid(1).toLower();
    }
    if (isForeign || id.isEmpty() || id.at(0).isDigit() || id == u"id" || id == u"extensionname") {
        const QByteArray digest =
            QCryptographicHash::hash(name.toCaseFolded().toUtf8(), QCryptographicHash::Sha256);
        id = QStringLiteral("field") + QString::fromLatin1(digest.toHex().left(10));
    }
    QString free = id;
    for (int number = 2; taken.contains(free, Qt::CaseInsensitive); ++number) {
        free = id + QString::number(number);
    }
    return free;
}

const CustomField *fieldByName(const CustomFields &fields, QStringView name)
{
    const auto found = std::ranges::find_if(fields, [name](const CustomField &field) {
        return !field.isRetired && isSame(field.name, name.trimmed());
    });
    return found == fields.end() ? nullptr : &*found;
}

qsizetype longestValue(const CustomField &field)
{
    return isSchemaField(field.id) && field.kind == FieldKind::Text ? longestSchemaValue
                                                                    : longestFieldValue;
}

tl::expected<QJsonValue, ValueProblem> fieldValue(const CustomField &field, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        return QJsonValue(QJsonValue::Undefined);
    }
    if (text.size() > longestValue(field)) {
        return tl::unexpected(ValueProblem::TooLong);
    }
    switch (field.kind) {
    case FieldKind::Text:
        return QJsonValue(text);
    case FieldKind::Number: {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber && std::isfinite(number)
            ? tl::expected<QJsonValue, ValueProblem>(QJsonValue(number))
            : tl::unexpected(ValueProblem::NotANumber);
    }
    case FieldKind::Date: {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() && text.size() == 10
            ? tl::expected<QJsonValue, ValueProblem>(QJsonValue(day.toString(Qt::ISODate)))
            : tl::unexpected(ValueProblem::NotADate);
    }
    case FieldKind::YesNo: {
        const auto answer = yesOrNo(text);
        return answer ? tl::expected<QJsonValue, ValueProblem>(QJsonValue(*answer))
                      : tl::unexpected(ValueProblem::NotYesOrNo);
    }
    case FieldKind::Link: {
        const auto link = linkFrom(text);
        return link ? tl::expected<QJsonValue, ValueProblem>(QJsonValue(*link))
                    : tl::unexpected(ValueProblem::NotALink);
    }
    case FieldKind::Choice: {
        const auto choice = std::ranges::find_if(
            field.choices, [&text](const QString &each) { return isSame(each, text); });
        return choice != field.choices.end()
            ? tl::expected<QJsonValue, ValueProblem>(QJsonValue(*choice))
            : tl::unexpected(ValueProblem::NotAChoice);
    }
    case FieldKind::WholeNumber: {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber ? tl::expected<QJsonValue, ValueProblem>(QJsonValue(number))
                        : tl::unexpected(ValueProblem::NotAWholeNumber);
    }
    case FieldKind::Instant: {
        QDateTime instant = QDateTime::fromString(text, Qt::ISODate);
        if (instant.timeSpec() == Qt::LocalTime) {
            instant.setTimeSpec(Qt::UTC);
        }
        return instant.isValid() && text.size() > 10 ? tl::expected<QJsonValue, ValueProblem>(
                   QJsonValue(instant.toUTC().toString(Qt::ISODate)))
                                                     : tl::unexpected(ValueProblem::NotAnInstant);
    }
    case FieldKind::Bytes: {
        const auto bytes = QByteArray::fromBase64Encoding(
            text.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        return bytes && bytes.decoded.size() <= longestSchemaValue
            ? tl::expected<QJsonValue, ValueProblem>(QJsonValue(text))
            : tl::unexpected(ValueProblem::NotBytes);
    }
    }
    Q_UNREACHABLE();
}

QString fieldText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return numberText(value.toDouble());
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case QJsonValue::Array: {
        QStringList texts;
        const QJsonArray values = value.toArray();
        for (const QJsonValue &each : values) {
            texts.append(fieldText(each));
        }
        return texts.join(QLatin1String(", "));
    }
    default:
        return {};
    }
}

QJsonObject definitionJson(const CustomField &field, const QJsonObject &before)
{
    QJsonObject json = before;
    json.insert(idMember, field.id);
    json.insert(nameMember, field.name);
    json.insert(kindMember, kindName(field.kind));
    json.remove(choicesMember);
    json.remove(retiredMember);
    if (!field.choices.isEmpty()) {
        json.insert(choicesMember, QJsonArray::fromStringList(field.choices));
    }
    if (field.isRetired) {
        json.insert(retiredMember, true);
    }
    return json;
}

CustomField definitionFrom(const QJsonObject &json)
{
    CustomField field{.id = json.value(idMember).toString(),
                      .name = json.value(nameMember).toString(),
                      .kind =
                          kindByName(json.value(kindMember).toString()).value_or(FieldKind::Text),
                      .choices = {},
                      .folders = {},
                      .isRetired = json.value(retiredMember).toBool()};
    const QJsonArray choices = json.value(choicesMember).toArray();
    for (const QJsonValue &choice : choices) {
        field.choices.append(choice.toString());
    }
    return field;
}

} // namespace domain
