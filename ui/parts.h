// What the application hands to the window.
#pragma once

#include "services/contacts/contactservice.h"
#include "ui/contacts/detailpane.h"

class QSettings;

namespace models {
class CategoryListModel;
class ConflictListModel;
class ContactListModel;
class ContactPhotos;
class FolderTreeModel;
class FollowUps;
class PhotoStorage;
class PlaceViews;
class Preferences;
class ViewShelf;
} // namespace models

namespace ui {

// Everything is borrowed and outlives the window, but for the detail
// pane, which the window owns.
struct Parts
{
    models::FolderTreeModel &folders;
    models::ContactListModel &contacts;
    models::PlaceViews &views;
    models::ViewShelf &shelf;
    models::CategoryListModel &categories;
    models::ConflictListModel &conflicts;
    models::FollowUps &followUps;
    models::ContactPhotos &photos;
    models::PhotoStorage &photoStorage;
    contacts::ContactService &service;
    models::Preferences &preferences;
    QSettings &settings;
    DetailPane *detail;
};

} // namespace ui
