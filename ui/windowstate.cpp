#include "ui/windowstate.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace ui {

using Kind = models::FolderTreeModel::Kind;

namespace {

constexpr QLatin1String geometryName("window/geometry");
constexpr QLatin1String paneSizesName("window/panes");
constexpr QLatin1String widePaneSizesName("window/widePanes");
constexpr QLatin1String placeKindName("window/placeKind");
constexpr QLatin1String mailboxName("window/mailbox");
constexpr QLatin1String folderName("window/folder");
constexpr QLatin1String viewName("window/savedView");
constexpr QLatin1String categoryName("window/category");
constexpr QLatin1String contactName("window/contact");
constexpr QLatin1String selectedName("window/selectedContacts");
constexpr QLatin1String collapsedName("window/collapsedFolders");

constexpr qsizetype maximumSelected = 1000; // that are remembered

template <class Tag>
QStringList keyTexts(const QList<domain::Key<Tag>> &keys)
{
    QStringList texts;
    for (const domain::Key<Tag> key : keys) {
        texts.append(QString::number(key.value));
    }
    return texts;
}

template <class Tag>
QList<domain::Key<Tag>> keysFrom(const QVariant &texts)
{
    QList<domain::Key<Tag>> keys;
    const QStringList written = texts.toStringList();
    for (const QString &text : written) {
        keys.append(domain::Key<Tag>{text.toLongLong()});
    }
    return keys;
}

// An enumerator written as its number; the fallback when the number is none of 0 to last.
template <class Enum>
Enum readEnum(const QSettings &settings, QLatin1String name, Enum last, Enum fallback)
{
    bool isNumber = false;
    const int number = settings.value(name).toInt(&isNumber);
    return isNumber && number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number)
                                                                       : fallback;
}

} // namespace

WindowState readWindowState(const QSettings &settings)
{
    WindowState state;
    state.geometry = settings.value(geometryName).toByteArray();
    state.paneSizes = settings.value(paneSizesName).toByteArray();
    state.widePaneSizes = settings.value(widePaneSizesName).toByteArray();
    state.place.kind = readEnum(settings, placeKindName, Kind::People, Kind::AllContacts);
    state.place.mailbox.value = settings.value(mailboxName).toLongLong();
    state.place.folder.value = settings.value(folderName).toLongLong();
    state.place.view.value = settings.value(viewName).toLongLong();
    state.place.category = settings.value(categoryName).toString();
    state.contact.value = settings.value(contactName).toLongLong();
    state.selected = keysFrom<domain::ContactTag>(settings.value(selectedName));
    state.collapsedFolders = keysFrom<domain::FolderTag>(settings.value(collapsedName));
    return state;
}

void writeWindowState(QSettings &settings, const WindowState &state)
{
    settings.setValue(geometryName, state.geometry);
    settings.setValue(paneSizesName, state.paneSizes);
    settings.setValue(widePaneSizesName, state.widePaneSizes);
    settings.setValue(placeKindName, static_cast<int>(state.place.kind));
    settings.setValue(mailboxName, state.place.mailbox.value);
    settings.setValue(folderName, state.place.folder.value);
    settings.setValue(viewName, state.place.view.value);
    settings.setValue(categoryName, state.place.category);
    settings.setValue(contactName, state.contact.value);
    settings.setValue(selectedName, keyTexts(state.selected.mid(0, maximumSelected)));
    settings.setValue(collapsedName, keyTexts(state.collapsedFolders));
}

void keepOnScreen(QWidget &window)
{
    const QRect frame = window.frameGeometry();
    const QRect titleBar(frame.left(), frame.top(), frame.width(), 32);
    const QList<QScreen *> screens = QGuiApplication::screens();
    const bool isReachable = std::ranges::any_of(screens, [&titleBar](const QScreen *screen) {
        const QRect visible = screen->availableGeometry().intersected(titleBar);
        return visible.width() >= 100 && visible.height() >= 16;
    });
    if (isReachable) {
        return;
    }
    const QRect available = QGuiApplication::primaryScreen()->availableGeometry();
    window.resize(window.size().boundedTo(available.size()));
    window.move(available.center() - window.rect().center());
}

} // namespace ui
