#include "ui/photos/photodialog.h"

#include "models/contactphotos.h"
#include "ui/photos/picturecropper.h"
#include "ui/photos/picturefiles.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using presentation::IconName;
using presentation::scaled;

PhotoDialog::PhotoDialog(models::ContactPhotos &photos, domain::ContactKey contact, QWidget *parent)
    : QDialog(parent)
    , m_photos(photos)
    , m_contact(contact)
    , m_cropper(new PictureCropper(this))
    , m_words(plainLabel(QStringLiteral("photoWords"), this))
    , m_pages(new QStackedLayout)
    , m_zoom(new QSlider(Qt::Horizontal, this))
    , m_use(new QPushButton(tr("Use photo"), this))
{
    setObjectName(QStringLiteral("photoDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Photo"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMargin(scaled(24));
    m_pages->addWidget(m_words);
    m_pages->addWidget(m_cropper);
    m_tools = makeTools();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *other = buttons->addButton(tr("Other picture…"), QDialogButtonBox::ResetRole);
    other->setObjectName(QStringLiteral("otherPicture"));
    other->setAutoDefault(false);
    m_use->setObjectName(QStringLiteral("usePhoto"));
    m_use->setDefault(true);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    connect(other, &QPushButton::clicked, this, &PhotoDialog::chooseFile);
    connect(m_use, &QPushButton::clicked, this, &PhotoDialog::use);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(16));
    layout->addLayout(m_pages);
    layout->addWidget(m_tools);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

QWidget *PhotoDialog::makeTools()
{
    auto *tools = new QWidget(this);
    const auto button = [this, tools](const char *name, IconName icon, const QString &text) {
        QToolButton *made = flatButton(QLatin1String(name), tools);
        made->setIcon(presentation::icon(icon));
        made->setToolTip(text);
        made->setAccessibleName(text);
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    };
    QToolButton *left = button("turnLeft", IconName::TurnLeft, tr("Turn left"));
    QToolButton *right = button("turnRight", IconName::TurnRight, tr("Turn right"));
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setRange(100, PictureCropper::largestZoom);
    m_zoom->setPageStep(25);
    m_zoom->setAccessibleName(tr("Size of the picture"));
    connect(left, &QToolButton::clicked, m_cropper, [this] { m_cropper->turn(-1); });
    connect(right, &QToolButton::clicked, m_cropper, [this] { m_cropper->turn(1); });
    connect(m_zoom, &QSlider::valueChanged, m_cropper, &PictureCropper::setZoom);
    connect(m_cropper, &PictureCropper::zoomChanged, m_zoom, &QSlider::setValue);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(left);
    layout->addWidget(m_zoom, 1);
    layout->addWidget(right);
    return tools;
}

void PhotoDialog::open(const models::PictureInput &input)
{
    const quint64 reading = ++m_reading;
    say(tr("Reading the picture…"));
    m_photos.open(input, this, [this, reading](const domain::Result<QImage> &picture) {
        if (reading == m_reading) {
            show(picture);
        }
    });
    open();
}

void PhotoDialog::chooseFile()
{
    choosePictureFile(this, [this](const QString &file) {
        open(models::PictureInput{.bytes = {}, .file = file, .image = {}});
    });
}

void PhotoDialog::show(const domain::Result<QImage> &picture)
{
    if (!picture) {
        say(presentation::errorText(picture.error()));
        return;
    }
    m_cropper->setPicture(*picture);
    m_pages->setCurrentWidget(m_cropper);
    m_tools->setEnabled(true);
    m_use->setEnabled(true);
    m_cropper->setFocus();
}

void PhotoDialog::say(const QString &sentence)
{
    m_words->setText(sentence);
    m_pages->setCurrentWidget(m_words);
    m_tools->setEnabled(false);
    m_use->setEnabled(false);
}

void PhotoDialog::use()
{
    m_use->setEnabled(false);
    m_photos.set(m_contact, m_cropper->picture(), m_cropper->cut(), this,
                 [this](const domain::Result<> &done) {
                     if (done) {
                         accept();
                     } else {
                         say(presentation::errorText(done.error()));
                     }
                 });
}

} // namespace ui
