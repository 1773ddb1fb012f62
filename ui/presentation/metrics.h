// Lengths and fonts that follow the size of the application's font.
//
// Shape    logical pixels; the design's numbers hold where the body text is 13 pixels high.
// Promise  scaled(n) is at least 1 for n >= 1; at most three of these font sizes belong in one
// view. Thread   GUI thread (reads QApplication::font()).
#pragma once

#include <QFont>

namespace presentation {

// A length of the design, in logical pixels, at the present font size.
int scaled(int logicalPixelsAt13PixelBody);
qreal scaledF(qreal logicalPixelsAt13PixelBody);

QFont bodyFont();         // 13
QFont captionFont();      // 11: second lines, counts
QFont listNameFont();     // 15, semi-bold: the name above the list
QFont contactNameFont();  // 22, semi-bold: the name in the pane
QFont sectionTitleFont(); // 11, capitals, tracking 0.5
QFont emphasisFont();     // 13, semi-bold: names in rows

// The system's font, never smaller than the 13 pixels of the design.
QFont applicationFont(const QFont &systemFont);

} // namespace presentation
