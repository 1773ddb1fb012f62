#include "app/importtext.h"

#include "ui/imports/problemtext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace app {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

} // namespace

QString importProblemText(const FileProblem &problem)
{
    const QString file = QFileInfo(problem.file).fileName();
    switch (problem.kind) {
    case FileProblem::Kind::CannotOpen:
        return ImportText::tr("%1 cannot be opened. Check that it is there and may be read.")
            .arg(file);
    case FileProblem::Kind::PhotoRefused:
        return ImportText::tr("%1, line %2: the photo cannot be shown and was left out.")
            .arg(file, QString::number(problem.defect.line));
    case FileProblem::Kind::Defect:
        break;
    }
    const QString text = ui::problemText(problem.defect);
    return problem.defect.line > 0
        ? ImportText::tr("%1, line %2: %3").arg(file, QString::number(problem.defect.line), text)
        : ImportText::tr("%1: %2").arg(file, text);
}

} // namespace app
