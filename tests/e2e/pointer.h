// A real pointer and keyboard on the X server of the test: xdotool moves, presses and types, so events
// come in the way they come from a person, through the platform and its drag and drop.
//
// Promise  Every call returns when the X server has taken the events; the program under test must spin
//          its event loop to see them (testsupport::eventually does).
#pragma once

#include <QPoint>
#include <QStringList>

class QWidget;

namespace e2e {

class Pointer
{
public:
    static bool isAvailable(); // an X display, and xdotool

    static void click(const QWidget &widget, QPoint at);
    static void controlClick(const QWidget &widget, QPoint at);
    static void shiftClick(const QWidget &widget, QPoint at);
    enum class Button { Left = 1, Right = 3 };
    struct Manner
    {
        const char *modifier = ""; // held from the start: "ctrl", "shift"
        Button button = Button::Left;
        const char *last = "";    // a key pressed before letting go: "Escape"
        const char *rest = "0.3"; // seconds over the target
    };

    static void drag(const QWidget &from, QPoint start, const QWidget &to, QPoint end);
    static void drag(const QWidget &from, QPoint start, const QWidget &to, QPoint end,
                     const Manner &manner);
    static void key(const QString &name); // "ctrl+z", "Return", "F2"
    static void type(const QString &text);

private:
    static void clickHolding(const char *modifier, const QWidget &widget, QPoint at);
    static void run(const QStringList &arguments);
};

} // namespace e2e
