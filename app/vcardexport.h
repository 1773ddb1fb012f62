// What a drag of contacts carries to other programs: read from the store and written to files while the
// person is still dragging.
//
// Promise  Nothing waits: contacts are read in small portions, files are written in the pool, and a drag that
//          has ended stops it. Up to filesEach contacts get a file each. The files lie in a folder of this
//          run that only the person can read, and go with it.
// Thread   GUI thread.
// Errors   none are told: a drag whose contacts cannot be read carries nothing.
#pragma once

#include "services/domain/keys.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace store {
class Store;
}
namespace ui {
class ContactDragData;
}

namespace app {

class VCardExport : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype filesEach = 200;

    VCardExport(store::Store &store, QString photoFolder, QObject *parent = nullptr);
    ~VCardExport() override;

    void fill(ui::ContactDragData *data);

private:
    struct Reading;

    void readOn(ui::ContactDragData *data, const std::shared_ptr<Reading> &reading);
    void readPhotos(ui::ContactDragData *data, const std::shared_ptr<Reading> &reading);
    void write(ui::ContactDragData *data, const std::shared_ptr<Reading> &reading);

    store::Store &m_store;
    QString m_photoFolder;
    QTemporaryDir m_folder;
    int m_drags = 0;
};

} // namespace app
