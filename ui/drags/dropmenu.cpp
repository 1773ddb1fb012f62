#include "ui/drags/dropmenu.h"

#include <QCoreApplication>
#include <QMenu>

namespace ui {

namespace {

struct DropMenu
{
    Q_DECLARE_TR_FUNCTIONS(DropMenu)
};

// A name may hold "&", which a menu would read as a mnemonic.
QString forMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

void openDropMenu(QWidget *view, const QPoint &globalPosition, const QList<DropChoice> &choices)
{
    auto *menu = new QMenu(view);
    menu->setObjectName(QStringLiteral("dropMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const DropChoice &choice : choices) {
        if (choice.text.isEmpty()) {
            menu->addSeparator();
        } else {
            menu->addAction(forMenu(choice.text), view, choice.act);
        }
    }
    menu->addSeparator();
    menu->addAction(DropMenu::tr("Cancel"));
    // The drag still holds pointer and keyboard.
    QMetaObject::invokeMethod(
        menu, [menu, globalPosition] { menu->popup(globalPosition); }, Qt::QueuedConnection);
}

} // namespace ui
