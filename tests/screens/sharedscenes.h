// People in a folder that may only be read.
//
// Thread   GUI thread.
#pragma once

class QWidget;

namespace screens {

class Stage;

QWidget *readOnly(Stage &stage);
QWidget *readOnlySeveral(Stage &stage);
QWidget *readOnlyMenu(Stage &stage);

} // namespace screens
