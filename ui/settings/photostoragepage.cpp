#include "ui/settings/photostoragepage.h"

#include "models/photostorage.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace ui {

using presentation::scaled;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

QString sizeText(qint64 bytes, int decimals)
{
    return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeTraditionalFormat);
}

} // namespace

PhotoStoragePage::PhotoStoragePage(models::PhotoStorage &storage, QWidget *parent)
    : QWidget(parent)
    , m_storage(storage)
    , m_used(plainLabel(QStringLiteral("photosUsed"), this))
    , m_limit(new QComboBox(this))
{
    QLabel *about = mutedLabel(QStringLiteral("photosAbout"), this);
    about->setWordWrap(true);
    about->setText(tr("Photos are kept on this computer so that they show at once, without a "
                      "connection too. Beyond the limit the longest unused ones go, and come back "
                      "when they are looked at. Photos that are not sent yet always stay."));
    m_used->setText(tr("…"));
    m_limit->setObjectName(QStringLiteral("photosLimit"));
    m_limit->setAccessibleName(tr("At most"));
    auto *clear = new QPushButton(tr("Clear now"), this);
    clear->setObjectName(QStringLiteral("clearPhotos"));
    clear->setAutoDefault(false);
    clear->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_limit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(16));
    form->setVerticalSpacing(scaled(12));
    form->addRow(tr("On this computer:"), m_used);
    form->addRow(tr("At most:"), m_limit);
    form->addRow(QString(), clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(16));
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addStretch(1);

    fillLimits();
    connect(m_limit, &QComboBox::activated, this,
            [this] { m_storage.setLimit(m_limit->currentData().toLongLong()); });
    connect(clear, &QPushButton::clicked, &m_storage, &models::PhotoStorage::clear);
    connect(&m_storage, &models::PhotoStorage::measured, this,
            [this](qint64 bytes) { m_used->setText(sizeText(bytes, 1)); });
    m_storage.measure();
}

void PhotoStoragePage::fillLimits()
{
    QList<qint64> limits{128 * megabyte, 512 * megabyte, 2048 * megabyte, 8192 * megabyte};
    if (!limits.contains(m_storage.limit())) {
        limits.prepend(m_storage.limit());
    }
    for (const qint64 limit : std::as_const(limits)) {
        m_limit->addItem(sizeText(limit, 0), limit);
    }
    m_limit->setCurrentIndex(m_limit->findData(m_storage.limit()));
}

} // namespace ui
