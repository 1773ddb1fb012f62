// Kartei's own icons: one SVG a name, drawn on a 24 grid with 1.5 strokes, tinted from the palette.
//
// Promise  an icon follows the palette of the moment it is painted in, at any size and device pixel
//          ratio: changing the theme needs no reload, a disabled control shows a fainter icon.
// Thread   GUI thread.
#pragma once

#include <QIcon>
#include <QPalette>
#include <QPixmap>

namespace presentation {

// In the order of the alphabet; icons.cpp holds the file of each in the same order.
enum class IconName {
    Account,
    AllContacts,
    Back,
    Birthday,
    Briefcase,
    Building,
    Calendar,
    Camera,
    Category,
    Chat,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clear,
    Close,
    Computer,
    Conflict,
    Copy,
    Delete,
    Density,
    Edit,
    Error,
    Export,
    Filter,
    Flag,
    FlagFilled,
    Folder,
    FolderContacts,
    FolderNew,
    FolderOpen,
    Globe,
    Help,
    Home,
    Import,
    Info,
    Keyboard,
    Lock,
    Mail,
    MapPin,
    Minus,
    Mobile,
    Moon,
    More,
    Move,
    NewContact,
    Note,
    Offline,
    OpenWindow,
    Pending,
    People,
    Phone,
    Photo,
    Plus,
    Print,
    Redo,
    Restore,
    Search,
    Settings,
    SignOut,
    Sort,
    Star,
    StarFilled,
    Stop,
    Sun,
    Sync,
    SyncOk,
    Trash,
    TurnLeft,
    TurnRight,
    Undo,
    User,
    Users,
    ViewList,
    Waiting,
    Warning,
};
inline constexpr int iconCount = static_cast<int>(IconName::Warning) + 1;

enum class Tint { Text, Muted, Accent, OnAccent, Danger, Warning, Good };

// The quiet drawings of empty places.
enum class DrawingName { NothingSelected, EmptyFolder, NoMatch, Welcome };

QIcon icon(IconName name, Tint tint = Tint::Text);

// One icon in one colour, for painting in delegates. size in logical pixels; cached.
QPixmap iconPixmap(IconName name, int size, qreal devicePixelRatio, const QColor &color);

// Fits the drawing (4 : 3) into size, in logical pixels, centred.
QPixmap drawing(DrawingName name, const QSize &size, qreal devicePixelRatio,
                const QPalette &palette);

// The program's own icon, drawn at the sizes that desktops ask for.
QIcon applicationIcon();

// The resource path of the icon's SVG.
QString iconFile(IconName name);

} // namespace presentation
