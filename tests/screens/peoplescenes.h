// People whom the service finds relevant.
//
// Thread   GUI thread.
#pragma once

class QWidget;

namespace screens {

class Stage;

QWidget *people(Stage &stage); // with one who is no contact
QWidget *who(Stage &stage);

} // namespace screens
