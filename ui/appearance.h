// Keeps the application's looks in step with the preferences: theme, controls, font.
//
// Promise  applied when made, and at each change; a theme that the command line asks for counts until the
//          person chooses another.
// Thread   GUI thread.
#pragma once

#include "ui/presentation/theme.h"

#include <optional>

namespace models {
class Preferences;
}

namespace ui {

class Appearance : public QObject
{
    Q_OBJECT

public:
    Appearance(presentation::Theme &theme, models::Preferences &preferences,
               std::optional<presentation::ThemeChoice> asked, QObject *parent = nullptr);

private:
    void apply();

    presentation::Theme &m_theme;
    models::Preferences &m_preferences;
    std::optional<presentation::ThemeChoice> m_asked;
};

} // namespace ui
