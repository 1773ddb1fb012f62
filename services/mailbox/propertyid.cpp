#include "services/mailbox/propertyid.h"

#include "services/mailbox/refusal.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUuid>

#include <limits>

namespace mailbox {
namespace {

[[noreturn]] void refuseId(const QString &text)
{
    refuse(400, "ErrorInvalidExtendedProperty",
           QStringLiteral("The extended property attribute combination is invalid: %1").arg(text));
}

QString hexadecimal(uint number)
{
    return QStringLiteral("0x") + QString::number(number, 16);
}

template <typename Number>
QString wholeNumber(const QString &text, bool *isValid)
{
    const qlonglong number = text.toLongLong(isValid);
    *isValid = *isValid && number >= std::numeric_limits<Number>::min()
        && number <= std::numeric_limits<Number>::max();
    return QString::number(number);
}

} // namespace

const PropertyId::Type *PropertyId::typeNamed(const QString &name, bool *isMultiValue)
{
    static const Type types[] = {
        {"String", Kind::Text},        {"Integer", Kind::Integer32},
        {"Long", Kind::Integer64},     {"Short", Kind::Integer16},
        {"Boolean", Kind::Boolean},    {"SystemTime", Kind::Time},
        {"Double", Kind::Real},        {"Float", Kind::Real},
        {"Currency", Kind::Integer64}, {"ApplicationTime", Kind::Real},
        {"CLSID", Kind::Guid},         {"Binary", Kind::Bytes},
    };
    const QLatin1String array("Array");
    *isMultiValue = name.endsWith(array, Qt::CaseInsensitive);
    const QString single = *isMultiValue ? name.chopped(array.size()) : name;
    for (const Type &type : types) {
        if (single.compare(QLatin1String(type.name), Qt::CaseInsensitive) == 0)
            return *isMultiValue && type.kind == Kind::Boolean ? nullptr : &type;
    }
    return nullptr;
}

PropertyId PropertyId::read(const QString &text)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral(
            "\\s*(\\w+)\\s+(?:0x([0-9a-f]{1,8})|(\\{[0-9a-f-]{36}\\})\\s+"
            "(?:Id\\s+(?:0x([0-9a-f]{1,8})|(\\d{1,9}))|Name\\s+(\\S(?:.{0,253}\\S)?)))\\s*")),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(text);
    PropertyId id;
    const Type *type = typeNamed(match.captured(1), &id.m_isMultiValue);
    const bool isTag = match.capturedLength(2) > 0;
    const uint tag = match.captured(2).toUInt(nullptr, 16);
    const QUuid guid(match.captured(3));
    // From 0x8000 on numbers belong to named properties and mean nothing without their guid.
    if (!match.hasMatch() || !type || (isTag ? tag == 0 || tag >= 0x8000 : guid.isNull()))
        refuseId(text);
    id.m_kind = type->kind;
    id.m_text = QLatin1String(type->name)
        + (id.m_isMultiValue ? QStringLiteral("Array ") : QStringLiteral(" "));
    if (isTag)
        id.m_text += hexadecimal(tag);
    else if (match.capturedLength(6) > 0)
        id.m_text += guid.toString() + QStringLiteral(" Name ") + match.captured(6);
    else if (match.capturedLength(4) > 0)
        id.m_text += guid.toString() + QStringLiteral(" Id ")
            + hexadecimal(match.captured(4).toUInt(nullptr, 16));
    else
        id.m_text +=
            guid.toString() + QStringLiteral(" Id ") + hexadecimal(match.captured(5).toUInt());
    return id;
}

bool PropertyId::isNumber() const
{
    return m_kind == Kind::Integer16 || m_kind == Kind::Integer32 || m_kind == Kind::Integer64
        || m_kind == Kind::Real;
}

QString PropertyId::value(const QString &sent) const
{
    bool isValid = true;
    QString result = sent;
    switch (m_kind) {
    case Kind::Text:
        break;
    case Kind::Integer16:
        result = wholeNumber<qint16>(sent, &isValid);
        break;
    case Kind::Integer32:
        result = wholeNumber<qint32>(sent, &isValid);
        break;
    case Kind::Integer64:
        result = wholeNumber<qint64>(sent, &isValid);
        break;
    case Kind::Real:
        result = QString::number(sent.toDouble(&isValid), 'g', QLocale::FloatingPointShortest);
        break;
    case Kind::Boolean:
        result = sent.toLower();
        isValid = result == QLatin1String("true") || result == QLatin1String("false");
        break;
    case Kind::Time: {
        QDateTime time = QDateTime::fromString(sent, Qt::ISODateWithMs);
        isValid = time.isValid();
        if (time.timeSpec() == Qt::LocalTime) // no zone was sent: it is UTC
            time.setTimeSpec(Qt::UTC);
        result = time.toUTC().toString(QStringLiteral("yyyy-MM-ddThh:mm:ssZ"));
        break;
    }
    case Kind::Guid:
        isValid = !QUuid(sent).isNull();
        result = QUuid(sent).toString(QUuid::WithoutBraces);
        break;
    case Kind::Bytes:
        isValid = bool(QByteArray::fromBase64Encoding(sent.toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors));
        break;
    }
    if (!isValid)
        refuse(400, "ErrorInvalidExtendedPropertyValue",
               QStringLiteral("The value '%1' does not fit the extended property %2.")
                   .arg(sent, m_text));
    return result;
}

} // namespace mailbox
