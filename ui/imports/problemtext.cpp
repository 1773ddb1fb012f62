#include "ui/imports/problemtext.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ProblemText", text);
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
    case Kind::NotATable:
        return words("there are no rows of contacts in the file.");
    case Kind::FileTooLarge:
        return words("the file is over 128 MB and was not read.");
    case Kind::UnclosedQuote:
        return words("the quotation mark is never closed; the line was skipped.");
    case Kind::TooManyCells:
        return words("there are more values than columns; the rest goes to the notes.");
    case Kind::TooManyColumns:
        return words("there are over 500 columns; the rest was skipped.");
    case Kind::UnreadableDate:
        return words("the date cannot be read and goes to the notes.");
    case Kind::DamagedNumber:
        return words("a spreadsheet has damaged this number; look it up in the original.");
    case Kind::ValueElsewhere:
        return words("the value lies in another place, which is not opened.");
    case Kind::NoContact:
        return words("the entry changes or deletes another one and was skipped.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString problemText(const interchange::ImportProblem &problem)
{
    const QString text = defectText(problem.kind);
    return problem.detail.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, problem.detail);
}

QString problemLine(const interchange::ImportProblem &problem)
{
    QString text = problemText(problem);
    if (problem.line > 0) {
        return words("Line %1: %2").arg(QString::number(problem.line), text);
    }
    text[0] = text.at(0).toUpper();
    return text;
}

} // namespace ui
