// The words in which the walks over drag and drop are written.
//
// Promise  Each waits for what it says; what does not come fails the test.
#pragma once

#include "tests/e2e/organisefixture.h"
#include "tests/e2e/pointer.h"

#include <QTimer>

namespace e2e {

// What stood at the pointer during drags.
class CaptionWatch
{
public:
    explicit CaptionWatch(RunningKartei &kartei);

    bool hasSeen(const QString &text) const { return m_seen.filter(text).size() > 0; }
    QString seen() const { return m_seen.join(QStringLiteral(" | ")); }

private:
    QStringList m_seen;
    QTimer m_timer;
};

// Folders below "Contacts" and people in one of them, put there without the window.
void addFolders(RunningKartei &kartei, const QStringList &names);
void addPeople(RunningKartei &kartei, const QString &folder, const QList<domain::Contact> &people);
domain::Contact person(const QString &name, const QString &company = {});

void dragContact(RunningKartei &kartei, const QString &name, const QString &folder,
                 const Pointer::Manner &manner);
void dragFolder(RunningKartei &kartei, const QString &folder, const QString &target,
                const Pointer::Manner &manner);
void dragToCategory(RunningKartei &kartei, const QString &name, const QString &category,
                    const Pointer::Manner &manner);

// In the menu that a drop opened; `text` is part of the entry.
void choose(const QString &text);

bool countBecomes(RunningKartei &kartei, const QString &folder, int count);
bool listBecomes(RunningKartei &kartei, const QStringList &names);

} // namespace e2e
