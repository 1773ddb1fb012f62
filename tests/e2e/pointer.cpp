#include "tests/e2e/pointer.h"

#include "tests/support/waiting.h"

#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QWidget>

namespace e2e {

namespace {

QStringList move(const QPoint &place)
{
    return {QStringLiteral("mousemove"), QString::number(place.x()), QString::number(place.y()),
            QStringLiteral("sleep"), QStringLiteral("0.05")};
}

QPoint screenPlace(const QWidget &widget, QPoint at)
{
    const QPoint logical = widget.mapToGlobal(at);
    const double scale = widget.devicePixelRatioF();
    return {qRound(logical.x() * scale), qRound(logical.y() * scale)};
}

} // namespace

bool Pointer::isAvailable()
{
    return QGuiApplication::platformName() == QLatin1String("xcb")
        && !QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty();
}

// The event loop spins meanwhile: a drag is a conversation between the X server and the program.
void Pointer::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("xdotool"), arguments);
    const bool hasEnded =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30000);
    Q_ASSERT(hasEnded);
    Q_UNUSED(hasEnded)
}

void Pointer::click(const QWidget &widget, QPoint at)
{
    run(move(screenPlace(widget, at)) + QStringList{QStringLiteral("click"), QStringLiteral("1")});
}

void Pointer::clickHolding(const char *modifier, const QWidget &widget, QPoint at)
{
    const QString key = QLatin1String(modifier);
    run(move(screenPlace(widget, at))
        + QStringList{QStringLiteral("keydown"), key, QStringLiteral("click"), QStringLiteral("1"),
                      QStringLiteral("keyup"), key});
}

void Pointer::controlClick(const QWidget &widget, QPoint at)
{
    clickHolding("ctrl", widget, at);
}

void Pointer::shiftClick(const QWidget &widget, QPoint at)
{
    clickHolding("shift", widget, at);
}

void Pointer::drag(const QWidget &from, QPoint start, const QWidget &to, QPoint end)
{
    drag(from, start, to, end, Manner());
}

void Pointer::drag(const QWidget &from, QPoint start, const QWidget &to, QPoint end,
                   const Manner &manner)
{
    const QPoint a = screenPlace(from, start);
    const QPoint b = screenPlace(to, end);
    const QString modifier = QLatin1String(manner.modifier);
    const QString last = QLatin1String(manner.last);
    const QString button = QString::number(static_cast<int>(manner.button));
    const QStringList wait{QStringLiteral("sleep"), QStringLiteral("0.1")};
    QStringList arguments = move(a) + QStringList{QStringLiteral("mousedown"), button} + wait;
    constexpr int steps = 12;
    for (int i = 1; i <= steps; ++i) {
        arguments += move(a + (b - a) * i / steps);
        if (i == 2 && !modifier.isEmpty()) { // later than the press, where it would select
            arguments += QStringList{QStringLiteral("keydown"), modifier} + wait;
        }
    }
    arguments += move(b + QPoint(1, 1));
    arguments += {QStringLiteral("sleep"), QLatin1String(manner.rest)};
    if (!last.isEmpty()) {
        arguments += QStringList{QStringLiteral("key"), last} + wait;
    }
    arguments += {QStringLiteral("mouseup"), button};
    if (!modifier.isEmpty()) {
        arguments += wait + QStringList{QStringLiteral("keyup"), modifier};
    }
    run(arguments);
}

void Pointer::key(const QString &name)
{
    run({QStringLiteral("key"), name});
}

void Pointer::type(const QString &text)
{
    run({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("5"), text});
}

} // namespace e2e
