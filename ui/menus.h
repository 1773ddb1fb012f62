// The menus of the main window, made of its action groups.
#pragma once

class QMainWindow;
class QMenu;
class QWidget;

namespace ui {

class AccountActions;
class CategoryActions;
class ContactActions;
class CopyActions;
class DropActions;
class EditActions;
class FilterActions;
class FolderActions;
class FollowUpActions;
class JoinActions;
class OutputActions;
class PeopleActions;
class PhotoActions;
class ReachActions;
class SettingsActions;
class SharedActions;
class ShelfActions;
class SyncActions;
class ToolActions;
class ViewActions;

struct ActionGroups
{
    AccountActions &accounts;
    ContactActions &contacts;
    CategoryActions &categories;
    ReachActions &reach;
    JoinActions &joins;
    CopyActions &copies;
    DropActions &drops;
    FollowUpActions &followUps;
    PhotoActions &photos;
    FolderActions &folders;
    EditActions &edit;
    SyncActions &sync;
    SettingsActions &settings;
    ViewActions &view;
    FilterActions &filter;
    OutputActions &output;
    ToolActions &tools;
    ShelfActions &shelf;
    SharedActions &shared;
    PeopleActions &people;
};

void addMenus(QMainWindow &window, const ActionGroups &actions);
void fillListMenu(QMenu &menu, const ActionGroups &actions); // of a right click
void fillTreeMenu(QMenu &menu, const ActionGroups &actions); // the same
QMenu *makeSortMenu(const ActionGroups &actions, QWidget *parent);

} // namespace ui
