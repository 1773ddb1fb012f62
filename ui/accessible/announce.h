// Says something to screen readers that happened beside what has the focus.
//
// Promise  the widget bears the text as its accessible name; a reader hears it once, now.
// Thread   GUI thread.
#pragma once

class QString;
class QWidget;

namespace ui {

void announce(QWidget *widget, const QString &text);

} // namespace ui
