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
    const QPoint a = screenPlace(from, start);
    const QPoint b = screenPlace(to, end);
    QStringList arguments = move(a);
    arguments += {QStringLiteral("mousedown"), QStringLiteral("1"), QStringLiteral("sleep"),
                  QStringLiteral("0.1")};
    constexpr int steps = 12;
    for (int i = 1; i <= steps; ++i) {
        arguments += move(a + (b - a) * i / steps);
    }
    arguments += move(b + QPoint(1, 1));
    arguments += {QStringLiteral("sleep"), QStringLiteral("0.3"), QStringLiteral("mouseup"),
                  QStringLiteral("1")};
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
