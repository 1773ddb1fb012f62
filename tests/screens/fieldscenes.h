// Custom fields on the card and in the editor, their definitions, and a query that was tried.
//
// Thread   GUI thread.
#pragma once

class QWidget;

namespace screens {

class Stage;

QWidget *fieldsOnCard(Stage &stage); // defines them; the others come after it
QWidget *fieldsInEditor(Stage &stage);
QWidget *fieldsDefined(Stage &stage);
QWidget *fieldsOfMany(Stage &stage);
QWidget *schemasUsed(Stage &stage);
QWidget *schemaDefined(Stage &stage);
QWidget *triedQuery(Stage &stage);

} // namespace screens
