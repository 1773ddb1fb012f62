// vCard files to contacts, in two steps, so that the person can choose between them: read everything,
// then bring in what is good.
//
// Promise  Reading changes nothing but the photo folder (pictures are checked, scaled and stored there;
//          unused ones are swept at the next start). Bringing in is one change: one undo.
// Thread   GUI thread; files are read, parsed and decoded in the pool.
// Errors   Storage or BadInput of the store; what is wrong in a file is a problem, with its line.
#pragma once

#include "services/domain/result.h"
#include "services/interchange/importedcards.h"
#include "services/store/editcontacts.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QStringList>

namespace contacts {
class ContactService;
}

namespace app {

struct FileProblem
{
    enum class Kind { CannotOpen, Defect, PhotoRefused };

    QString file; // as given
    Kind kind = Kind::Defect;
    interchange::ImportProblem defect; // with Defect; line of the card with PhotoRefused

    bool operator==(const FileProblem &) const = default;
};

struct ReadCards
{
    QList<store::NewContact> contacts;
    QList<FileProblem> problems;
    QHash<qsizetype, QList<interchange::NamedValue>> fields = {}; // by the contact's place
};

class VCardImport : public QObject
{
    Q_OBJECT

public:
    VCardImport(contacts::ContactService &contacts, QString photoFolder, QObject *parent = nullptr);

    QCoro::Task<ReadCards> read(QStringList files);
    QCoro::Task<ReadCards> readText(QByteArray cards,
                                    QString source); // source: its name, for problems
    // Custom fields that the folder's account does not have, or not of that kind, become lines of the notes.
    QCoro::Task<domain::Result<domain::ContactKeys>> bringIn(ReadCards cards,
                                                             domain::FolderKey folder);

private:
    contacts::ContactService &m_contacts;
    QString m_photoFolder;
};

} // namespace app
