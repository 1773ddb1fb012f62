// What is remembered of a store file that was found sound and then closed well: reading every page of it at
// the next start would find nothing else, and takes half a second at a hundred thousand contacts.
//
// Shape    <store>.sound beside the file: {"size", "modified", "checked"}; without a day, a refusal.
// Promise  A file is known to be sound only while nothing has written to it since, no log lies beside it, and
//          its pages were read within a week. Whoever writes to it afterwards shows: its time is set back.
// Thread   store thread.
// Errors   none is told: a file without a mark is checked.
#pragma once

#include <QDate>
#include <QString>

namespace store {

class SoundMark
{
public:
    static constexpr int daysKept = 7;

    explicit SoundMark(QString storeFile);

    bool isThere(QDate today) const; // its pages need not be read

    void clear() const;          // they were read, and are sound
    void refuse() const;         // something was found wrong: until they are read again
    void set(QDate today) const; // the file was closed; a mark that it had keeps its day

private:
    QString m_file;
};

} // namespace store
