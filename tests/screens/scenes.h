// Every state of the window and every dialog that a picture is taken of.
//
// Thread   GUI thread.
#pragma once

#include <functional>
#include <vector>

class QWidget;

namespace screens {

class Stage;

struct Scene
{
    const char *name; // of the picture's file
    std::function<QWidget *(Stage &)>
        show; // the window or dialog to look at; null: it did not open
};

const std::vector<Scene> &scenes();

// Shows one after the other and lets the caller look at each.
void play(Stage &stage, const std::function<void(const Scene &, QWidget &)> &look);

} // namespace screens
