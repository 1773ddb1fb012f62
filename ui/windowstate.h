// What the window remembers from session to session.
//
// Promise  read() answers defaults for what is missing or nonsense, write() everything.
// Thread   GUI thread.
#pragma once

#include "ui/place.h"

#include "models/contactlistmodel.h"

class QSettings;

namespace ui {

struct WindowState
{
    QByteArray geometry;
    QByteArray paneSizes;
    QByteArray widePaneSizes; // while the list is a table or cards
    Place place;
    domain::ContactKey contact;   // the current one
    domain::ContactKeys selected; // with it
    QList<domain::FolderKey> collapsedFolders;
};

WindowState readWindowState(const QSettings &settings);
void writeWindowState(QSettings &settings, const WindowState &state);

// Moves and shrinks a window whose title bar no screen shows any more.
void keepOnScreen(QWidget &window);

} // namespace ui
