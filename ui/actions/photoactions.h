// What can be done with a contact's photo: set it from a file or the clipboard, remove it, save it.
//
// Promise  each action is enabled exactly when it would do something; a chosen picture is cut in a
//          dialog first. What was done can be undone.
// Thread   GUI thread.
#pragma once

#include "services/domain/error.h"
#include "ui/contacts/detailpane.h"
#include "ui/selection.h"

class QAction;
class QMenu;

namespace models {
class ContactPhotos;
}

namespace ui {

class PhotoActions : public QObject
{
    Q_OBJECT

public:
    // All borrowed; the pane shows the photo, window is the parent of dialogs.
    PhotoActions(models::ContactPhotos &photos, const Selection &selection, DetailPane &pane,
                 QWidget *window);
    ~PhotoActions() override;

    QMenu *menu() const { return m_menu.get(); }
    void cut(domain::ContactKey contact, const models::PictureInput &picture); // in its dialog

Q_SIGNALS:
    void failed(const domain::Error &error);
    void message(const QString &text); // "Photo saved"

private:
    QAction *add(const char *objectName, const QString &text, void (PhotoActions::*triggered)());
    void updateEnablement();
    void chooseFile();
    void paste();
    void remove();
    void removeAll(const domain::ContactKeys &contacts);
    void saveAs();
    domain::ContactKey contact() const; // the one that is selected; invalid: none or several

    models::ContactPhotos &m_photos;
    const Selection &m_selection;
    QWidget *m_window;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_choose;
    QAction *m_paste;
    QAction *m_remove;
    QAction *m_save;
};

} // namespace ui
