// How everything looks: theme, controls, text, density, order of names, language.
// Thread   GUI thread.
#pragma once

#include <QWidget>

namespace models {
class Preferences;
}

namespace ui {

class AppearancePage : public QWidget
{
    Q_OBJECT

public:
    explicit AppearancePage(models::Preferences &preferences, QWidget *parent = nullptr);
};

} // namespace ui
