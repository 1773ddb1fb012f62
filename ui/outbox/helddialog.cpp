#include "ui/outbox/helddialog.h"

#include "models/heldcontactsmodel.h"
#include "ui/contacts/uniformlistview.h"
#include "ui/outbox/twolinedelegate.h"
#include "ui/outbox/twolinetexts.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

using presentation::scaled;

namespace {

class HeldTexts final : public TwoLineTexts
{
public:
    using TwoLineTexts::TwoLineTexts;

protected:
    QString detail(const QModelIndex &index) const override
    {
        QStringList details{of(index, models::CompanyRole).toString(),
                            of(index, models::HeldFolderRole).toString()};
        details.removeAll(QString());
        return details.join(QStringLiteral(" · "));
    }
};

} // namespace

HeldDialog::HeldDialog(models::HeldContactsModel &model, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("heldDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Contacts that Outlook says are gone"));
    resize(scaled(460), scaled(520));

    QLabel *about = mutedLabel(QStringLiteral("heldAbout"), this);
    about->setWordWrap(true);
    auto *texts = new HeldTexts(this);
    texts->setSourceModel(&model);
    auto *view = new UniformListView(this);
    view->setObjectName(QStringLiteral("heldView"));
    view->setAccessibleName(windowTitle());
    view->setModel(texts);
    view->setItemDelegate(new TwoLineDelegate(view));
    view->setRowHeight(TwoLineDelegate::rowHeight());
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    auto *closing = new QPushButton(tr("&Close"), this);
    closing->setObjectName(QStringLiteral("closeHeld"));
    closing->setDefault(true);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(12));
    head->addWidget(about);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    foot->addStretch(1);
    foot->addWidget(closing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(view, 1);
    layout->addLayout(foot);

    connect(&model, &models::HeldContactsModel::loaded, this, [this, &model, about] {
        if (model.rowCount() == 0) {
            close();
            return;
        }
        about->setText(tr("%Ln contacts are shown here as before until you decide.", nullptr,
                          model.rowCount()));
    });
    connect(closing, &QPushButton::clicked, this, &QDialog::reject);
    view->setFocus();
}

} // namespace ui
