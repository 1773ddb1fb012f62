// How much of the disk photos take and may take, and a button to give it back.
// Thread   GUI thread.
#pragma once

#include <QWidget>

class QLabel;

namespace models {
class PhotoStorage;
class Preferences;
} // namespace models

namespace ui {

class PhotoStoragePage : public QWidget
{
    Q_OBJECT

public:
    PhotoStoragePage(models::Preferences &preferences, models::PhotoStorage &storage,
                     QWidget *parent = nullptr);

private:
    models::PhotoStorage &m_storage;
    QLabel *m_used;
};

} // namespace ui
