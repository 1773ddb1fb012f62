#include "ui/actions/photoactions.h"

#include "models/contactphotos.h"
#include "ui/actions/permit.h"
#include "ui/photos/photodialog.h"
#include "ui/photos/picturefiles.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>

namespace ui {

PhotoActions::PhotoActions(models::ContactPhotos &photos, const Selection &selection,
                           DetailPane &pane, QWidget *window)
    : QObject(window)
    , m_photos(photos)
    , m_selection(selection)
    , m_window(window)
    , m_menu(std::make_unique<QMenu>(tr("P&hoto")))
    , m_choose(add("choosePhoto", tr("&Set photo…"), &PhotoActions::chooseFile))
    , m_paste(add("pastePhoto", tr("&Paste photo"), &PhotoActions::paste))
    , m_remove(add("removePhoto", tr("&Remove photo"), &PhotoActions::remove))
    , m_save(add("savePhoto", tr("S&ave photo as…"), &PhotoActions::saveAs))
{
    m_menu->setObjectName(QStringLiteral("photoMenu"));
    m_menu->setIcon(presentation::icon(presentation::IconName::Photo));
    connect(&m_selection, &Selection::changed, this, &PhotoActions::updateEnablement);
    connect(m_menu.get(), &QMenu::aboutToShow, this, &PhotoActions::updateEnablement);
    connect(&pane, &DetailPane::photoRequested, m_choose, &QAction::trigger);
    connect(&pane, &DetailPane::photoMenuRequested, m_menu.get(),
            [this](const QPoint &position) { m_menu->popup(position); });
    connect(&pane, &DetailPane::photoRemovalRequested, this, &PhotoActions::removeAll);
    connect(&pane, &DetailPane::pictureDropped, this, &PhotoActions::cut);
    updateEnablement();
}

PhotoActions::~PhotoActions() = default;

QAction *PhotoActions::add(const char *objectName, const QString &text,
                           void (PhotoActions::*triggered)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    m_menu->addAction(action);
    connect(action, &QAction::triggered, this, triggered);
    m_window->addAction(action);
    return action;
}

domain::ContactKey PhotoActions::contact() const
{
    const domain::ContactKeys &contacts = m_selection.contacts();
    return contacts.size() == 1 ? contacts.front() : domain::ContactKey();
}

void PhotoActions::updateEnablement()
{
    const domain::ContactKey one = contact();
    const QMimeData *held = QApplication::clipboard()->mimeData();
    const QString reason = m_selection.readOnlyReason();
    permit(m_choose, one.isValid(), reason);
    permit(m_paste, one.isValid() && held != nullptr && holdsPicture(*held), reason);
    const bool hasPhoto = one.isValid() && m_photos.has(one);
    permit(m_remove, hasPhoto, reason);
    m_save->setEnabled(hasPhoto);
}

void PhotoActions::chooseFile()
{
    choosePictureFile(m_window, [this, one = contact()](const QString &file) {
        cut(one, {.bytes = {}, .file = file, .image = {}});
    });
}

void PhotoActions::paste()
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    if (held != nullptr) {
        cut(contact(), pictureIn(*held));
    }
}

void PhotoActions::cut(domain::ContactKey contact, const models::PictureInput &picture)
{
    auto *dialog = new PhotoDialog(m_photos, contact, m_window);
    dialog->open(picture);
}

void PhotoActions::remove()
{
    removeAll({contact()});
}

void PhotoActions::removeAll(const domain::ContactKeys &contacts)
{
    m_photos.remove(contacts, this, [this](const domain::Result<> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
        }
    });
}

void PhotoActions::saveAs()
{
    auto *dialog = new QFileDialog(m_window, tr("Save photo as"), tr("photo.jpg"),
                                   tr("JPEG pictures (*.jpg *.jpeg)"));
    dialog->setObjectName(QStringLiteral("savePhotoDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jpg"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, one = contact()](const QString &path) {
        m_photos.exportTo(path, one, this, [this, path](const domain::Result<> &done) {
            if (done) {
                Q_EMIT message(tr("Photo saved: %1").arg(QDir::toNativeSeparators(path)));
            } else {
                Q_EMIT failed(done.error());
            }
        });
    });
    dialog->open();
}

} // namespace ui
