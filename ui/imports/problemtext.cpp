#include "ui/imports/problemtext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

QString defectText(interchange::ImportProblem::Kind kind)
{
    using Kind = interchange::ImportProblem::Kind;
    switch (kind) {
    case Kind::NotAVCard:
        return ProblemText::tr("this is no vCard.");
    case Kind::StrayText:
        return ProblemText::tr("text between the cards was skipped.");
    case Kind::EndWithoutBegin:
        return ProblemText::tr("END:VCARD without a beginning was skipped.");
    case Kind::UnclosedCard:
        return ProblemText::tr("the card has no END:VCARD before the next one begins.");
    case Kind::UnexpectedEnd:
        return ProblemText::tr("the file ends inside this card.");
    case Kind::NestedCard:
        return ProblemText::tr("a card inside a card was skipped.");
    case Kind::EmptyCard:
        return ProblemText::tr("the card is empty and was skipped.");
    case Kind::UnreadableLine:
        return ProblemText::tr("the line cannot be read and was skipped.");
    case Kind::BadEncoding:
        return ProblemText::tr("the text is damaged and was read as far as possible.");
    case Kind::UnsupportedVersion:
        return ProblemText::tr("the card has an unknown version and was read as well as possible.");
    case Kind::TooLong:
        return ProblemText::tr("the value is too long and was skipped.");
    case Kind::CardTooLarge:
        return ProblemText::tr("the card is over 8 MB; the rest of it was skipped.");
    case Kind::TooManyProperties:
        return ProblemText::tr("the card has too many lines; the rest of it was skipped.");
    case Kind::LimitReached:
        return ProblemText::tr("there are more defects than can be listed.");
    case Kind::ReadFailed:
        return ProblemText::tr("the file could not be read to its end.");
    case Kind::OutOfMemory:
        return ProblemText::tr("there was not enough memory to read any further.");
    case Kind::NotATable:
        return ProblemText::tr("there are no rows of contacts in the file.");
    case Kind::FileTooLarge:
        return ProblemText::tr("the file is over 128 MB and was not read.");
    case Kind::UnclosedQuote:
        return ProblemText::tr("the quotation mark is never closed; the line was skipped.");
    case Kind::TooManyCells:
        return ProblemText::tr("there are more values than columns; the rest goes to the notes.");
    case Kind::TooManyColumns:
        return ProblemText::tr("there are over 500 columns; the rest was skipped.");
    case Kind::UnreadableDate:
        return ProblemText::tr("the date cannot be read and goes to the notes.");
    case Kind::DamagedNumber:
        return ProblemText::tr(
            "a spreadsheet has damaged this number; look it up in the original.");
    case Kind::ValueElsewhere:
        return ProblemText::tr("the value lies in another place, which is not opened.");
    case Kind::NoContact:
        return ProblemText::tr("the entry changes or deletes another one and was skipped.");
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
        return ProblemText::tr("Line %1: %2").arg(QString::number(problem.line), text);
    }
    text[0] = text.at(0).toUpper();
    return text;
}

} // namespace ui
