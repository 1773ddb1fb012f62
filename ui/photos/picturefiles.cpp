#include "ui/photos/picturefiles.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct PictureFiles
{
    Q_DECLARE_TR_FUNCTIONS(PictureFiles)
};

constexpr std::array formats{"image/jpeg", "image/png", "image/gif", "image/bmp"};
constexpr std::array suffixes{".jpg", ".jpeg", ".png", ".gif", ".bmp"};

QString pictureFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) {
        return {};
    }
    const QString path = urls.front().toLocalFile();
    const bool isPicture = std::ranges::any_of(suffixes, [&path](const char *suffix) {
        return path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
    });
    return isPicture ? path : QString();
}

} // namespace

models::PictureInput pictureIn(const QMimeData &data)
{
    if (QString file = pictureFile(data); !file.isEmpty()) {
        return {.bytes = {}, .file = std::move(file), .image = {}};
    }
    for (const char *format : formats) {
        if (QByteArray bytes = data.data(QLatin1String(format)); !bytes.isEmpty()) {
            return {.bytes = std::move(bytes), .file = {}, .image = {}};
        }
    }
    return {.bytes = {}, .file = {}, .image = qvariant_cast<QImage>(data.imageData())};
}

bool holdsPicture(const QMimeData &data)
{
    return data.hasImage() || !pictureFile(data).isEmpty()
        || std::ranges::any_of(formats, [&data](const char *format) {
               return data.hasFormat(QLatin1String(format));
           });
}

void choosePictureFile(QWidget *parent, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, PictureFiles::tr("Choose a picture"), QString(),
                                   PictureFiles::tr("Pictures (*.jpg *.jpeg *.png *.gif *.bmp);;"
                                                    "All files (*)"));
    dialog->setObjectName(QStringLiteral("pictureFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace ui
