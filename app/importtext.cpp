#include "app/importtext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace app {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ImportText", text);
}

QString defectText(interchange::ImportProblem::Kind kind)
{
    using Kind = interchange::ImportProblem::Kind;
    switch (kind) {
    case Kind::NotAVCard:
        return words("this is no vCard.");
    case Kind::StrayText:
        return words("text between the cards was skipped.");
    case Kind::EndWithoutBegin:
        return words("END:VCARD without a beginning was skipped.");
    case Kind::UnclosedCard:
        return words("the card has no END:VCARD before the next one begins.");
    case Kind::UnexpectedEnd:
        return words("the file ends inside this card.");
    case Kind::NestedCard:
        return words("a card inside a card was skipped.");
    case Kind::EmptyCard:
        return words("the card is empty and was skipped.");
    case Kind::UnreadableLine:
        return words("the line cannot be read and was skipped.");
    case Kind::BadEncoding:
        return words("the text is damaged and was read as far as possible.");
    case Kind::UnsupportedVersion:
        return words("the card has an unknown version and was read as well as possible.");
    case Kind::TooLong:
        return words("the value is too long and was skipped.");
    case Kind::CardTooLarge:
        return words("the card is over 8 MB; the rest of it was skipped.");
    case Kind::TooManyProperties:
        return words("the card has too many lines; the rest of it was skipped.");
    case Kind::LimitReached:
        return words("there are more defects than can be listed.");
    case Kind::ReadFailed:
        return words("the file could not be read to its end.");
    case Kind::OutOfMemory:
        return words("there was not enough memory to read any further.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString importProblemText(const FileProblem &problem)
{
    const QString file = QFileInfo(problem.file).fileName();
    switch (problem.kind) {
    case FileProblem::Kind::CannotOpen:
        return words("%1 cannot be opened. Check that it is there and may be read.").arg(file);
    case FileProblem::Kind::PhotoRefused:
        return words("%1, line %2: the photo cannot be shown and was left out.")
            .arg(file)
            .arg(problem.defect.line);
    case FileProblem::Kind::Defect:
        break;
    }
    const QString place = words("%1, line %2: ").arg(file).arg(problem.defect.line);
    const QString detail = problem.defect.detail.isEmpty()
        ? QString()
        : QStringLiteral(" (%1)").arg(problem.defect.detail);
    return place + defectText(problem.defect.kind) + detail;
}

} // namespace app
