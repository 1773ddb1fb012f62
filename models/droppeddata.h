// What other programs, or Kartei itself, drop: told apart by the formats alone, for that is asked at every
// move of a drag and fetching the data from another program takes time.
#pragma once

#include <QByteArray>
#include <QString>

class QMimeData;

namespace models {

enum class DroppedKind {
    Nothing,
    Contacts, // models/contactmimedata.h
    Folder,
    CardFiles,  // local files, all of them vCards or tables of contacts
    OtherFiles, // local files
    Text,       // a vCard, or words
};

DroppedKind droppedKind(const QMimeData &data);

struct DroppedText
{
    QByteArray cards; // vCards in it; empty: none
    QString words;    // what it says otherwise
};

DroppedText droppedText(const QMimeData &data);

} // namespace models
