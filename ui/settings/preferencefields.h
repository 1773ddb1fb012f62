// Controls of the settings pages that show a preference and set it.
//
// Promise  a control takes effect at once and follows its preference whoever changes it. One that the
//          organisation has set is disabled and says so in its tool tip and to screen readers.
// Thread   GUI thread.
#pragma once

#include "models/preferences.h"

#include <QList>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace ui {

struct PreferenceChoice
{
    QString text;
    QVariant value;
};

// A value that is none of the choices stands among them as what it is.
QComboBox *choiceField(models::Preferences &preferences, models::Preference preference,
                       const QList<PreferenceChoice> &choices, QWidget *parent);
QCheckBox *tickField(models::Preferences &preferences, models::Preference preference,
                     const QString &text, QWidget *parent);
QLineEdit *textField(models::Preferences &preferences, models::Preference preference,
                     const QString &placeholder, QWidget *parent);
QSpinBox *numberField(models::Preferences &preferences, models::Preference preference,
                      QWidget *parent);

// A row of the form, with the title as the control's name too.
void addField(QFormLayout *form, const QString &title, QWidget *field);

QFormLayout *settingsForm();
QLabel *explanation(const QString &objectName, const QString &text, QWidget *parent);

} // namespace ui
