// Finds what a person could not read: text that is wider or higher than the control that shows it, and
// controls that stand outside what holds them.
//
// Promise  looks at what is visible under the widget. Lists and trees shorten their texts with "…" by
//          design and are not looked into; scrolled content may stand outside of its view.
// Thread   GUI thread.
#pragma once

#include <QStringList>

class QWidget;

namespace screens {

// "QPushButton removePhoto: 'Remove' needs 96 of 80 px"; empty when everything is whole.
QStringList cutTexts(const QWidget &root);

} // namespace screens
