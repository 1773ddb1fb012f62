// The window in another language than that of the sources.

#include "tests/widgets/windowfixture.h"
#include "ui/presentation/language.h"

#include <QAction>
#include <QComboBox>
#include <QMap>
#include <QMenu>
#include <QMenuBar>

namespace widgets {

namespace {

// "File: Import / Print (P)" for each key that two entries of one menu share.
QStringList clashes(const QString &title, const QList<QAction *> &entries)
{
    QStringList found;
    QMap<QString, QString> taken;
    for (const QAction *entry : entries) {
        const QString key = QKeySequence::mnemonic(entry->text()).toString();
        if (!key.isEmpty() && taken.contains(key)) {
            found.append(QStringLiteral("%1: %2 / %3 (%4)")
                             .arg(title, taken.value(key), entry->text(), key));
        }
        taken.insert(key, entry->text());
        if (const QMenu *menu = entry->menu()) {
            found.append(clashes(menu->title(), menu->actions()));
        }
    }
    return found;
}

} // namespace

class WindowLanguage : public WindowFixture
{
protected:
    QComboBox &choice()
    {
        action("settings")->trigger();
        const QString name =
            QStringLiteral("preference.%1").arg(static_cast<int>(models::Preference::Language));
        return *window->findChildren<QComboBox *>(name).last();
    }
};

TEST_F(WindowLanguage, IsThatOfTheTranslation)
{
    const presentation::SpokenLanguage german(QStringLiteral("de"));
    openWindow();
    EXPECT_EQ(action("newContact")->text(), QStringLiteral("&Neuer Kontakt"));
    EXPECT_EQ(window->menuBar()->actions().first()->text(), QStringLiteral("&Datei"));
    window.reset();
}

TEST_F(WindowLanguage, HasAKeyOfItsOwnForEachEntryOfAMenu)
{
    for (const presentation::LanguageName &language : presentation::languages()) {
        const presentation::SpokenLanguage spoken(language.code);
        openWindow();
        EXPECT_EQ(clashes(language.name, window->menuBar()->actions()).join(u'\n'), QString());
        window.reset();
    }
}

TEST_F(WindowLanguage, IsChosenByItsOwnName)
{
    QComboBox &box = choice();
    box.setCurrentIndex(box.findText(QStringLiteral("Deutsch")));
    Q_EMIT box.activated(box.currentIndex());
    EXPECT_EQ(preferences->text(models::Preference::Language), QStringLiteral("de"));
}

TEST_F(WindowLanguage, OfTheOrganisationIsShownAndStays)
{
    managedSettings->setValue(QStringLiteral("view/language"), QStringLiteral("de"));
    openWindow();
    EXPECT_EQ(choice().currentText(), QStringLiteral("Deutsch"));
    EXPECT_FALSE(choice().isEnabled());
}

} // namespace widgets
