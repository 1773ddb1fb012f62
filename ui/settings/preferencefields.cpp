#include "ui/settings/preferencefields.h"

#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace ui {

namespace {

using models::Preference;
using models::Preferences;
using presentation::scaled;

struct Fields
{
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

// `show` puts the preference's value into the control, now and whenever it changes.
template <class Show>
void follow(Preferences &preferences, Preference preference, QWidget *field, Show show)
{
    field->setObjectName(QStringLiteral("preference.%1").arg(static_cast<int>(preference)));
    if (preferences.isManaged(preference)) {
        field->setEnabled(false);
        field->setToolTip(Fields::tr("Set by your organisation"));
        field->setAccessibleDescription(field->toolTip());
    }
    const auto showSilently = [field, show, preference, &preferences] {
        const QSignalBlocker blocker(field);
        show(preferences.value(preference));
    };
    showSilently();
    QObject::connect(&preferences, &Preferences::changed, field,
                     [showSilently, preference](Preference changed) {
                         if (changed == preference) {
                             showSilently();
                         }
                     });
}

} // namespace

QComboBox *choiceField(Preferences &preferences, Preference preference,
                       const QList<PreferenceChoice> &choices, QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (const PreferenceChoice &choice : choices) {
        field->addItem(choice.text, choice.value.toString());
    }
    follow(preferences, preference, field, [field](const QVariant &value) {
        if (field->findData(value.toString()) < 0) {
            field->addItem(value.toString(), value.toString());
        }
        field->setCurrentIndex(field->findData(value.toString()));
    });
    QObject::connect(field, &QComboBox::activated, &preferences, [field, preference, &preferences] {
        preferences.set(preference, field->currentData());
    });
    return field;
}

QCheckBox *tickField(Preferences &preferences, Preference preference, const QString &text,
                     QWidget *parent)
{
    auto *field = new QCheckBox(text, parent);
    follow(preferences, preference, field,
           [field](const QVariant &value) { field->setChecked(value.toInt() != 0); });
    QObject::connect(
        field, &QCheckBox::toggled, &preferences,
        [preference, &preferences](bool isOn) { preferences.set(preference, isOn ? 1 : 0); });
    return field;
}

QLineEdit *textField(Preferences &preferences, Preference preference, const QString &placeholder,
                     QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setPlaceholderText(placeholder);
    follow(preferences, preference, field, [field](const QVariant &value) {
        if (field->text().trimmed() != value.toString()) { // not under the person's cursor
            field->setText(value.toString());
        }
    });
    QObject::connect(field, &QLineEdit::textEdited, &preferences,
                     [preference, &preferences](const QString &text) {
                         preferences.set(preference, text.trimmed());
                     });
    return field;
}

QSpinBox *numberField(Preferences &preferences, Preference preference, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    const auto [least, greatest] = Preferences::bounds(preference);
    field->setRange(static_cast<int>(least), static_cast<int>(greatest));
    field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    follow(preferences, preference, field,
           [field](const QVariant &value) { field->setValue(value.toInt()); });
    QObject::connect(
        field, &QSpinBox::valueChanged, &preferences,
        [preference, &preferences](int number) { preferences.set(preference, number); });
    return field;
}

void addField(QFormLayout *form, const QString &title, QWidget *field)
{
    QString name = title;
    field->setAccessibleName(name.remove(u':').remove(u'&'));
    form->addRow(title, field);
}

QFormLayout *settingsForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(16));
    form->setVerticalSpacing(scaled(12));
    return form;
}

QLabel *explanation(const QString &objectName, const QString &text, QWidget *parent)
{
    QLabel *label = mutedLabel(objectName, parent);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

} // namespace ui
