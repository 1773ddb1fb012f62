#include "services/interchange/safefilename.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace interchange {

namespace {

constexpr QLatin1String ending(".vcf");
constexpr qsizetype longestName = 1000; // characters worth looking at

bool isAllowed(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U' ' || c == U'-' || c == U'_'
        || c == U'.' || c == U'(' || c == U')';
}

QString withAllowedCharacters(const QString &name)
{
    QString allowed;
    for (const uint c : name.toUcs4()) {
        if (isAllowed(c)) {
            allowed += QChar::fromUcs4(c);
        } else if (!allowed.endsWith(u'_')) {
            allowed += u'_';
        }
    }
    return allowed;
}

QString cutToBytes(const QString &name, qsizetype most)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    qsizetype bytes = 0;
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        bytes += name.mid(begin, end - begin).toUtf8().size();
        if (bytes > most) {
            return name.left(begin);
        }
        begin = end;
    }
    return name;
}

QString withoutOuterDots(QString name)
{
    const auto isOuter = [](QChar c) { return c == u'.' || c.isSpace() || c == u'_'; };
    while (!name.isEmpty() && isOuter(name.back())) {
        name.chop(1);
    }
    qsizetype begin = 0;
    while (begin < name.size() && isOuter(name.at(begin))) {
        ++begin;
    }
    return name.mid(begin);
}

bool isReserved(const QString &name)
{
    static const QRegularExpression reserved(
        QStringLiteral("^(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]|CONIN|CONOUT|CLOCK)\\s*(\\.|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return reserved.match(name).hasMatch();
}

} // namespace

QString safeFileName(const domain::Contact &contact)
{
    const QString shown = domain::shownName(contact).left(longestName);
    QString name =
        withoutOuterDots(withAllowedCharacters(shown.normalized(QString::NormalizationForm_C)));
    name = withoutOuterDots(cutToBytes(name, longestFileName - ending.size() - 1));
    if (name.isEmpty()) {
        name = QStringLiteral("contact");
    }
    if (isReserved(name)) {
        name.prepend(u'_');
    }
    return name + ending;
}

} // namespace interchange
