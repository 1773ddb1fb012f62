// The menu at the pointer that asks what a drop shall mean.
//
// Promise  opens when the drag is over; nothing happens unless something is chosen, "Cancel" stands last.
// Thread   GUI thread.
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QPoint;
class QWidget;

namespace ui {

struct DropChoice
{
    QString text; // empty: a line between
    std::function<void()> act;
};

void openDropMenu(QWidget *view, const QPoint &globalPosition, const QList<DropChoice> &choices);

} // namespace ui
