// Cuts a chosen picture and makes it a contact's photo.
//
// Promise  the picture is read in the background; what cannot be read is told in words, and another
//          can be chosen in its place. "Use photo" closes the dialog only when the photo is stored.
// Thread   GUI thread.
#pragma once

#include "models/pictureinput.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSlider;
class QStackedLayout;

namespace models {
class ContactPhotos;
}

namespace ui {

class PictureCropper;

class PhotoDialog : public QDialog
{
    Q_OBJECT

public:
    // photos is borrowed; deletes itself when it is closed.
    PhotoDialog(models::ContactPhotos &photos, domain::ContactKey contact, QWidget *parent);

    void open(const models::PictureInput &input);

    using QDialog::open;

private:
    QWidget *makeTools();
    void chooseFile();
    void show(const domain::Result<QImage> &picture);
    void say(const QString &sentence);
    void use();

    models::ContactPhotos &m_photos;
    domain::ContactKey m_contact;
    quint64 m_reading = 0; // number of the newest picture asked for
    PictureCropper *m_cropper;
    QLabel *m_words;
    QStackedLayout *m_pages;
    QWidget *m_tools;
    QSlider *m_zoom;
    QPushButton *m_use;
};

} // namespace ui
