#include "ui/settings/appearancepage.h"

#include "ui/presentation/language.h"
#include "ui/presentation/metrics.h"
#include "ui/settings/preferencefields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

using models::Preference;
using presentation::scaled;

namespace {

QList<PreferenceChoice> fontFamilies(const QString &systems)
{
    QList<PreferenceChoice> choices{{systems, QString()}};
    const QStringList families = QFontDatabase::families();
    for (const QString &family : families) {
        if (!QFontDatabase::isPrivateFamily(family)) {
            choices.append({family, family});
        }
    }
    return choices;
}

QList<PreferenceChoice> languageChoices(const QString &systems)
{
    QList<PreferenceChoice> choices{{systems, QString()}};
    const QList<presentation::LanguageName> languages = presentation::languages();
    for (const presentation::LanguageName &language : languages) {
        choices.append({language.name, language.code});
    }
    return choices;
}

} // namespace

AppearancePage::AppearancePage(models::Preferences &preferences, QWidget *parent)
    : QWidget(parent)
{
    QFormLayout *form = settingsForm();
    addField(form, tr("Theme:"),
             choiceField(preferences, Preference::Theme,
                         {{tr("As the system"), 0}, {tr("Light"), 1}, {tr("Dark"), 2}}, this));
    addField(form, tr("List:"),
             choiceField(preferences, Preference::Density,
                         {{tr("Comfortable"), 0}, {tr("Two lines"), 1}, {tr("One line"), 2}},
                         this));
    addField(form, tr("Names:"),
             choiceField(preferences, Preference::NameOrder,
                         {{tr("First name first"), 0}, {tr("Surname first"), 1}}, this));
    QComboBox *font =
        choiceField(preferences, Preference::FontFamily, fontFamilies(tr("The system's")), this);
    font->setMaximumWidth(scaled(320));
    font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    font->setMinimumContentsLength(20);
    addField(form, tr("Font:"), font);
    QList<PreferenceChoice> sizes{{tr("The system's"), 0}};
    for (const int pixels : {13, 14, 15, 16, 18, 20, 24, 28}) {
        sizes.append({tr("%1 pixels").arg(pixels), pixels});
    }
    addField(form, tr("Text size:"), choiceField(preferences, Preference::FontSize, sizes, this));
    addField(
        form, tr("Language:"),
        choiceField(preferences, Preference::Language, languageChoices(tr("The system's")), this));
    form->addRow(QString(),
                 tickField(preferences, Preference::SystemControls,
                           tr("Use the system's own controls"), this));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(16));
    layout->addLayout(form);
    layout->addWidget(explanation(QStringLiteral("namesAbout"),
                                  tr("With the surname first, lists show and order people as "
                                     "“Berg, Anna”. What is stored and sent stays as it is."),
                                  this));
    layout->addWidget(explanation(QStringLiteral("languageAbout"),
                                  tr("Another language is spoken from the next start of Kartei."),
                                  this));
    layout->addStretch(1);
}

} // namespace ui
