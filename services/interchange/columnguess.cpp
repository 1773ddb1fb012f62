#include "services/interchange/columnguess.h"

#include "services/interchange/columnnames.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace interchange {

namespace {

using F = TableField;

bool has(const QString &name, const char *words)
{
    const QStringList wanted = QString::fromLatin1(words).split(u'|');
    const QStringList own = name.split(u' ');
    return std::ranges::any_of(wanted, [&own](const QString &word) { return own.contains(word); });
}

enum class Side { Unsaid, Work, Home, Other };

Side sideOf(const QString &name)
{
    if (has(name,
            "home|privat|private|privata|domicile|domicilio|personal|particular|ab|casa|prive")) {
        return Side::Home;
    }
    if (has(name, "other|weitere|weiterer|weiteres|autre|altro|altra|otro|otra")) {
        return Side::Other;
    }
    return has(name,
               "work|business|office|geschaftlich|dienstlich|bureau|uff|ufficio|trabajo|firma")
        ? Side::Work
        : Side::Unsaid;
}

std::optional<TableField> addressPart(const QString &name)
{
    struct Part
    {
        const char *words;
        F work;
        F home;
        F other;
    };
    static constexpr std::array parts{
        Part{"postfach", F::BusinessPostBox, F::HomePostBox, F::OtherPostBox},
        Part{"postal|postleitzahl|plz|zip|zipcode|cap|postcode", F::BusinessPostalCode,
             F::HomePostalCode, F::OtherPostalCode},
        Part{"country|land|pays|paese|pais", F::BusinessCountry, F::HomeCountry, F::OtherCountry},
        Part{"state|bundesland|region|dep|departement|provincia|province|county|estado|kanton",
             F::BusinessState, F::HomeState, F::OtherState},
        Part{"city|ort|stadt|ville|citta|ciudad|town|locality|plaats", F::BusinessCity, F::HomeCity,
             F::OtherCity},
        Part{"street|strasse|rue|via|calle|address|adresse|anschrift|indirizzo|direccion|straat",
             F::BusinessStreet, F::HomeStreet, F::OtherStreet}};
    if (has(name, "box")) {
        return sideOf(name) == Side::Home ? F::HomePostBox
            : sideOf(name) == Side::Other ? F::OtherPostBox
                                          : F::BusinessPostBox;
    }
    for (const Part &part : parts) {
        if (has(name, part.words)) {
            const Side side = sideOf(name);
            return side == Side::Home ? part.home : side == Side::Other ? part.other : part.work;
        }
    }
    return std::nullopt;
}

std::optional<TableField> byWords(const QString &name)
{
    if (has(name, "email|mail|messagerie|correo|courriel|posta")) {
        return has(name, "type|typ|tipo")                           ? F::Nothing
            : has(name, "display|angezeigter|complet|visualizzato") ? F::EmailName
                                                                    : F::Email;
    }
    const Side side = sideOf(name);
    if (has(name, "fax|telecopie|telefax")) {
        return side == Side::Home ? F::HomeFax : side == Side::Other ? F::OtherFax : F::BusinessFax;
    }
    if (has(name, "mobile|mobil|mobiltelefon|handy|cell|cellulare|movil|celular|gsm|mobiel")) {
        return F::MobilePhone;
    }
    if (has(name, "phone|telephone|telefon|telefono|telefone|telefoon|tel|puhelin")) {
        return side == Side::Home ? F::HomePhone
            : side == Side::Other ? F::OtherPhone
                                  : F::BusinessPhone;
    }
    return addressPart(name);
}

QString withoutNumbers(const QString &name)
{
    QStringList words = name.split(u' ');
    words.removeIf([](const QString &word) {
        return std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
    });
    return words.join(u' ');
}

std::optional<TableField> understood(const QString &name)
{
    if (const auto exact = fieldNamed(name)) {
        return exact;
    }
    const QString plain = withoutNumbers(name);
    if (const auto exact = fieldNamed(plain)) {
        return exact;
    }
    return byWords(plain);
}

void replaceFirst(QList<TableField> &fields, F from, F to)
{
    const qsizetype place = fields.indexOf(from);
    if (place >= 0) {
        fields[place] = to;
    }
}

QList<TableField> fieldsOfHeader(const QStringList &header)
{
    QList<TableField> fields;
    QStringList names;
    for (const QString &column : header) {
        names.append(foldedName(column));
        TableField field = understood(names.last()).value_or(F::NamedNote);
        if (names.last().isEmpty()) {
            field = F::NamedNote;
        } else if (field == F::Title && fields.contains(F::Title)) {
            field = F::JobTitle; // Outlook in French calls both "Titre"
        }
        fields.append(field);
    }
    // "E-mail 1 - Type" says what "E-mail 1 - Value" is; Outlook's "E-mail Type" is SMTP.
    const bool isGoogle = names.contains(QLatin1String("email 1 value"));
    static const QRegularExpression googleKind(QStringLiteral("^email \\d+ type$"));
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (isGoogle && googleKind.match(names.at(i)).hasMatch()) {
            fields[i] = F::EmailKind;
        }
        // The whole address beside its parts says nothing new.
        const QString &name = names.at(i);
        for (const auto &[whole, street] :
             {std::pair{QLatin1String("business address"), QLatin1String("business street")},
              std::pair{QLatin1String("home address"), QLatin1String("home street")},
              std::pair{QLatin1String("other address"), QLatin1String("other street")}}) {
            if (name == whole && names.contains(street)) {
                fields[i] = F::Nothing;
            }
        }
        // Thunderbird in German: the day of the month beside its year and month.
        if (name == QLatin1String("geburtstag") || name == QLatin1String("birthday")) {
            const bool isDay = fields.contains(F::BirthMonth);
            fields[i] = isDay ? F::BirthDay : F::Birthday;
        }
    }
    if (names.contains(QLatin1String("cn")) || names.contains(QLatin1String("sn"))) {
        replaceFirst(fields, F::Title, F::JobTitle); // of LDIF, where "title" is one of the work
    }
    if (fields.contains(F::GivenName) && !fields.contains(F::Surname)) {
        // "Name" beside a first name is the last one; "Nome" and "Nombre" alone are the whole.
        fields.contains(F::DisplayName) ? replaceFirst(fields, F::DisplayName, F::Surname)
            : names.contains(QLatin1String("nome")) || names.contains(QLatin1String("nombre"))
            ? replaceFirst(fields, F::GivenName, F::DisplayName)
            : void();
    }
    return fields;
}

constexpr qsizetype rowsLooked = 20;

bool hasCellLike(const ImportedTable &table, qsizetype column, const QRegularExpression &pattern)
{
    const auto rows = table.rows.mid(0, rowsLooked);
    return std::ranges::any_of(rows, [&](const TableRow &row) {
        return pattern.match(row.cells.value(column)).hasMatch();
    });
}

QList<TableField> fieldsOfCells(const ImportedTable &table)
{
    static const QRegularExpression address(QStringLiteral("^\\S+@\\S+$"));
    static const QRegularExpression number(QStringLiteral("^\\+?[\\d\\s().-]{6,}$"));
    static const QRegularExpression letters(QStringLiteral("\\p{L}"));
    QList<TableField> fields;
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        const bool isName = std::ranges::none_of(
            fields, [](F field) { return field == F::Email || field == F::BusinessPhone; });
        fields.append(hasCellLike(table, column, address)                   ? F::Email
                          : hasCellLike(table, column, number)              ? F::BusinessPhone
                          : !hasCellLike(table, column, letters) || !isName ? F::NamedNote
                          : column == 0                                     ? F::GivenName
                          : column == 1                                     ? F::Surname
                                                                            : F::NamedNote);
    }
    if (fields.contains(F::GivenName) && !fields.contains(F::Surname)) {
        replaceFirst(fields, F::GivenName, F::DisplayName);
    }
    return fields;
}

} // namespace

QList<TableField> guessedFields(const ImportedTable &table)
{
    return table.hasHeader ? fieldsOfHeader(table.header) : fieldsOfCells(table);
}

bool looksLikeHeader(const QStringList &first)
{
    static const QRegularExpression value(QStringLiteral("@|^\\+?[\\d\\s().-]{5,}$"));
    return std::ranges::none_of(first,
                                [](const QString &cell) { return value.match(cell).hasMatch(); });
}

} // namespace interchange
