// The menus of the main window, made of its action groups.
#pragma once

class QMainWindow;
class QMenu;
class QWidget;

namespace ui {

class AccountActions;
class CategoryActions;
class ContactActions;
class EditActions;
class FilterActions;
class FolderActions;
class MailActions;
class OutputActions;
class FollowUpActions;
class PhotoActions;
class SettingsActions;
class SyncActions;
class ToolActions;
class ViewActions;

struct ActionGroups
{
    AccountActions &accounts;
    ContactActions &contacts;
    CategoryActions &categories;
    MailActions &mail;
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
};

void addMenus(QMainWindow &window, const ActionGroups &actions);
QMenu *makeSortMenu(const ActionGroups &actions, QWidget *parent);

} // namespace ui
