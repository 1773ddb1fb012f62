#include "ui/accessible/announce.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace ui {

namespace {

// One whose words are news: readers speak it when it shows.
class Announcement : public QAccessibleWidget
{
public:
    explicit Announcement(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Notification)
    {
    }
};

constexpr char isAnnouncing[] = "isAnnouncing";

QAccessibleInterface *makeAnnouncement(const QString & /*className*/, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget != nullptr && widget->property(isAnnouncing).toBool() ? new Announcement(widget)
                                                                        : nullptr;
}

void install(QWidget *widget)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(&makeAnnouncement);
        return true;
    }();
    Q_UNUSED(isInstalled)
    if (!widget->property(isAnnouncing).toBool()) {
        widget->setProperty(isAnnouncing, true);
        if (QAccessibleInterface *old = QAccessible::queryAccessibleInterface(widget)) {
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
        }
    }
}

} // namespace

void announce(QWidget *widget, const QString &text)
{
    install(widget);
    widget->setAccessibleName(text);
    if (!QAccessible::isActive()) {
        return;
    }
    for (const QAccessible::Event type :
         {QAccessible::NameChanged, QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(widget, type);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace ui
