// How much of the disk photos take and may take, and a button to give it back.
// Thread   GUI thread.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace models {
class PhotoStorage;
}

namespace ui {

class PhotoStoragePage : public QWidget
{
    Q_OBJECT

public:
    explicit PhotoStoragePage(models::PhotoStorage &storage, QWidget *parent = nullptr);

private:
    void fillLimits();

    models::PhotoStorage &m_storage;
    QLabel *m_used;
    QComboBox *m_limit;
};

} // namespace ui
