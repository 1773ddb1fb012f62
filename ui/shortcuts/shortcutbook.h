// Every action of the window with its keys: the usual ones, and those that the person chose instead.
//
// Promise  The usual keys are those of the platform (platformkeys.h). What is chosen holds at once and in every later session. Keys that two actions share are told
//          apart by where they work: two that belong to different panes do not clash.
// Thread   GUI thread.
#pragma once

#include "ui/shortcuts/platformkeys.h"

#include <QObject>

class QAction;
class QSettings;

namespace ui {

// A property of actions whose text tells what they would do next ("Undo move of 12 contacts"): the words for
// them at any time.
inline constexpr char restingText[] = "restingText";

class ShortcutBook : public QObject
{
    Q_OBJECT

public:
    // The actions that have an object name; settings is borrowed.
    ShortcutBook(const QList<QAction *> &actions, QSettings &settings, QObject *parent,
                 KeyPlatform platform = keyPlatform());

    QList<QAction *> actions() const;
    QString title(const QAction *action) const; // as it is at rest, without "&" and "…"
    QList<QKeySequence> usualKeys(const QAction *action) const;
    bool isChanged(const QAction *action) const;
    bool hasChanges() const;

    void setKeys(QAction *action, const QList<QKeySequence> &keys);
    void reset(QAction *action);
    void resetAll();

    // Who else has the keys where the action works; nullptr: nobody.
    QAction *holderOf(const QKeySequence &keys, const QAction *action) const;

    // A letter alone starts a search, and some keys every control needs for itself.
    static bool isUsable(const QKeySequence &keys);

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        QAction *action;
        QString title;
        QList<QKeySequence> usual;
    };
    const Entry *entryOf(const QAction *action) const;

    QList<Entry> m_entries;
    QSettings &m_settings;
};

} // namespace ui
