// Small makers of widgets that everything here needs the same way.
#pragma once

#include <QList>
#include <QString>

class QBoxLayout;
class QComboBox;
class QLabel;
class QToolButton;
class QWidget;

namespace ui {

// A label that never reads its text as markup.
QLabel *plainLabel(const QString &objectName, QWidget *parent);

// The same in the palette's muted colour.
QLabel *mutedLabel(const QString &objectName, QWidget *parent);

// A flat button, at least 28 high; the caller gives it an action, or an icon and a name.
QToolButton *flatButton(const QString &objectName, QWidget *parent);

// Boxes side by side, each below a label that says its accessible name.
void addLabelled(const QList<QComboBox *> &boxes, QBoxLayout *row, QWidget *parent);

// Whose child a dialog has to be: what is open before the window holds back all behind it.
QWidget *inFront(QWidget &window);

// A tool tip that shows text as it is, even where it looks like markup.
QString plainToolTip(const QString &text);

} // namespace ui
