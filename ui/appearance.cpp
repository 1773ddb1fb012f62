#include "ui/appearance.h"

#include "models/preferences.h"

namespace ui {

using models::Preference;
using presentation::ControlStyle;
using presentation::ThemeChoice;

Appearance::Appearance(presentation::Theme &theme, models::Preferences &preferences,
                       std::optional<ThemeChoice> asked, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_asked(asked)
{
    connect(&preferences, &models::Preferences::changed, this, [this](Preference changed) {
        if (changed == Preference::Theme) {
            m_asked.reset();
        }
        if (changed == Preference::Theme || changed == Preference::SystemControls
            || changed == Preference::FontFamily || changed == Preference::FontSize) {
            apply();
        }
    });
    apply();
}

void Appearance::apply()
{
    m_theme.setFont(m_preferences.text(Preference::FontFamily),
                    m_preferences.number(Preference::FontSize));
    m_theme.apply(
        m_asked.value_or(static_cast<ThemeChoice>(m_preferences.number(Preference::Theme))),
        m_preferences.isOn(Preference::SystemControls) ? ControlStyle::System
                                                       : ControlStyle::Kartei);
}

} // namespace ui
