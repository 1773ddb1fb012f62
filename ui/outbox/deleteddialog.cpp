#include "ui/outbox/deleteddialog.h"

#include "models/deletedcontactsmodel.h"
#include "ui/banner.h"
#include "ui/contacts/uniformlistview.h"
#include "ui/emptyplace.h"
#include "ui/outbox/twolinedelegate.h"
#include "ui/outbox/twolinetexts.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/timetext.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace ui {

using presentation::scaled;

namespace {

class DeletedTexts final : public TwoLineTexts
{
public:
    using TwoLineTexts::TwoLineTexts;

protected:
    QString detail(const QModelIndex &index) const override
    {
        const QString when = presentation::timeText(of(index, models::DeletedAtRole).toDateTime());
        const QString folder =
            presentation::isolated(of(index, models::DeletedFolderRole).toString());
        return of(index, models::DeletedElsewhereRole).toBool()
            ? DeletedDialog::tr("From %1 · deleted elsewhere, %2").arg(folder, when)
            : DeletedDialog::tr("From %1 · deleted %2").arg(folder, when);
    }

    QString more(const QModelIndex &index) const override
    {
        return presentation::secondLine(of(index, models::CompanyRole).toString(),
                                        of(index, models::EmailRole).toString());
    }
};

} // namespace

DeletedDialog::DeletedDialog(models::DeletedContactsModel &model, contacts::ContactService &service,
                             QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_service(service)
    , m_banner(new Banner(this))
    , m_place(new QStackedWidget(this))
    , m_view(new UniformListView(this))
    , m_restore(new QPushButton(tr("&Restore"), this))
{
    setObjectName(QStringLiteral("deletedDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recently deleted"));
    resize(scaled(460), scaled(520));
    m_model.setPhotoPixels(qRound(TwoLineDelegate::pictureSize() * devicePixelRatioF()));

    auto *texts = new DeletedTexts(this);
    texts->setSourceModel(&model);
    m_view->setObjectName(QStringLiteral("deletedView"));
    m_view->setAccessibleName(tr("Recently deleted contacts"));
    m_view->setModel(texts);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setRowHeight(TwoLineDelegate::rowHeight());
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    auto *empty = new EmptyPlace(this);
    empty->setContent(presentation::DrawingName::EmptyFolder, tr("Nothing was deleted lately"),
                      tr("Contacts that are deleted, here or elsewhere, stay here for thirty "
                         "days."),
                      {});
    m_place->addWidget(m_view);
    m_place->addWidget(empty);

    m_restore->setObjectName(QStringLiteral("restoreContacts"));
    m_restore->setDefault(true);
    presentation::setButtonRole(m_restore, presentation::ButtonRole::Primary);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("closeDeleted"));
    close->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    foot->setSpacing(scaled(8));
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_restore);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_place, 1);
    layout->addLayout(foot);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DeletedDialog::showSelection);
    connect(&model, &models::DeletedContactsModel::updated, this, &DeletedDialog::showPlace);
    connect(m_restore, &QPushButton::clicked, this, &DeletedDialog::restore);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_view->setFocus();
    showPlace();
}

void DeletedDialog::showPlace()
{
    const bool isEmpty = m_model.isLoaded() && m_model.rowCount() == 0;
    m_place->setCurrentIndex(isEmpty ? 1 : 0);
    if (!m_view->selectionModel()->hasSelection() && m_model.rowCount() > 0) {
        const QModelIndex current = m_view->currentIndex();
        m_view->setCurrentIndex(current.isValid() ? current : m_view->model()->index(0, 0));
        m_view->selectionModel()->select(m_view->currentIndex(), QItemSelectionModel::Select);
    }
    showSelection();
}

void DeletedDialog::showSelection()
{
    const auto count = static_cast<int>(m_view->selectionModel()->selectedRows().size());
    m_restore->setEnabled(count > 0);
    m_restore->setText(count > 1 ? tr("&Restore %Ln contacts", nullptr, count) : tr("&Restore"));
}

void DeletedDialog::restore()
{
    QModelIndexList rows;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows()) {
        rows.append(m_model.index(row.row()));
    }
    QCoro::connect(m_service.restoreContacts(m_model.keysOf(rows)), this,
                   [this](const domain::Result<> &done) {
                       if (!done) {
                           m_banner->show({.cause = QStringLiteral("restore"),
                                           .kind = NoticeKind::Problem,
                                           .text = presentation::errorText(done.error()),
                                           .buttons = {}});
                       }
                   });
}

} // namespace ui
