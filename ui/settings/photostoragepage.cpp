#include "ui/settings/photostoragepage.h"

#include "models/photostorage.h"
#include "ui/presentation/metrics.h"
#include "ui/settings/preferencefields.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace ui {

using models::Preference;
using presentation::scaled;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

QString sizeText(qint64 bytes, int decimals)
{
    return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeTraditionalFormat);
}

} // namespace

PhotoStoragePage::PhotoStoragePage(models::Preferences &preferences, models::PhotoStorage &storage,
                                   QWidget *parent)
    : QWidget(parent)
    , m_storage(storage)
    , m_used(plainLabel(QStringLiteral("photosUsed"), this))
{
    m_used->setText(tr("…"));
    auto *clear = new QPushButton(tr("Clear now"), this);
    clear->setObjectName(QStringLiteral("clearPhotos"));
    clear->setAutoDefault(false);
    clear->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    QList<PreferenceChoice> limits;
    for (const qint64 limit : {128, 512, 2048, 8192}) {
        limits.append({sizeText(limit * megabyte, 0), limit * megabyte});
    }
    QFormLayout *form = settingsForm();
    form->addRow(tr("On this computer:"), m_used);
    addField(form, tr("At most:"), choiceField(preferences, Preference::PhotoLimit, limits, this));
    form->addRow(QString(), clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(16));
    layout->addWidget(explanation(
        QStringLiteral("photosAbout"),
        tr("Photos are kept on this computer so that they show at once, without a connection too. "
           "Beyond the limit the longest unused ones go, and come back when they are looked at. "
           "Photos that are not sent yet always stay."),
        this));
    layout->addLayout(form);
    layout->addWidget(tickField(preferences, Preference::KeepAllPhotos,
                                tr("Fetch everybody's photo, to have it without a connection"),
                                this));
    layout->addStretch(1);

    connect(clear, &QPushButton::clicked, &m_storage, &models::PhotoStorage::clear);
    connect(&m_storage, &models::PhotoStorage::measured, this,
            [this](qint64 bytes) { m_used->setText(sizeText(bytes, 1)); });
    m_storage.measure();
}

} // namespace ui
