#include "ui/outbox/conflictsdialog.h"

#include "models/conflictlistmodel.h"
#include "services/contacts/contactservice.h"
#include "ui/banner.h"
#include "ui/emptyplace.h"
#include "ui/outbox/conflictpage.h"
#include "ui/outbox/conflicttext.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {

constexpr int listWidth = 200;
constexpr int avatarSize = 20;

class NameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale & /*locale*/) const override
    {
        return presentation::nameOrPlaceholder(value.toString());
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int size = scaled(avatarSize);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(size, size);
        option->icon = presentation::avatarPixmap(index.data().toString(), {}, size,
                                                  option->widget->devicePixelRatioF());
    }
};

} // namespace

ConflictsDialog::ConflictsDialog(models::ConflictListModel &model,
                                 contacts::ContactService &service, QAction *undo, QAction *redo,
                                 QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_service(service)
    , m_banner(new Banner(this))
    , m_pages(new QStackedLayout)
    , m_empty(new EmptyPlace(this))
    , m_list(new QListView(this))
    , m_page(new ConflictPage(this))
    , m_conflicts(makeConflicts())
{
    setObjectName(QStringLiteral("conflictsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Conflicts"));
    resize(scaled(820), scaled(560));
    addActions({undo, redo});
    m_empty->setContent(
        presentation::DrawingName::NoMatch, tr("No conflicts"),
        tr("When a value is changed here and elsewhere at the same time, you choose "
           "here which one stays."),
        {});
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_conflicts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addLayout(m_pages, 1);
    layout->addWidget(makeFooter(undo));
    connect(&m_model, &models::ConflictListModel::loaded, this, &ConflictsDialog::showCurrent);
    connect(&m_model, &models::ConflictListModel::failed, this, &ConflictsDialog::showFailure);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConflictsDialog::showCurrent);
    connect(m_page, &ConflictPage::decided, this, &ConflictsDialog::settle);
    showCurrent();
}

QWidget *ConflictsDialog::makeConflicts()
{
    auto *conflicts = new QWidget(this);
    QLabel *explained = mutedLabel(QStringLiteral("conflictsExplained"), conflicts);
    explained->setText(conflictsExplained());
    explained->setWordWrap(true);
    explained->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    m_list->setObjectName(QStringLiteral("conflictContacts"));
    m_list->setAccessibleName(tr("Contacts with conflicts"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(scaled(listWidth));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new NameDelegate(m_list));
    m_list->setModel(&m_model);
    auto *layout = new QGridLayout(conflicts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(1, 1);
    layout->addWidget(explained, 0, 0, 1, 2);
    layout->addWidget(m_list, 1, 0);
    layout->addWidget(m_page, 1, 1);
    return conflicts;
}

QWidget *ConflictsDialog::makeFooter(QAction *undo)
{
    auto *footer = new QWidget(this);
    QToolButton *takeBack = flatButton(QStringLiteral("undoChoice"), footer);
    takeBack->setDefaultAction(undo);
    takeBack->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    takeBack->setFocusPolicy(Qt::StrongFocus);
    takeBack->hide(); // until there is a choice to take back
    connect(m_page, &ConflictPage::decided, takeBack, &QWidget::show);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, footer);
    // Else Enter in the list would press the first button: a choice.
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    layout->addWidget(takeBack);
    layout->addStretch(1);
    layout->addWidget(buttons);
    return footer;
}

void ConflictsDialog::setPhotos(models::ContactPhotos &photos)
{
    m_page->setPhotos(&photos);
}

void ConflictsDialog::showContact(domain::ContactKey contact)
{
    m_wanted = contact;
    showCurrent();
}

void ConflictsDialog::showCurrent()
{
    m_pages->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget *>(m_empty)
                                                      : m_conflicts);
    if (m_model.rowCount() == 0) {
        return;
    }
    if (const int row = m_model.rowOf(m_wanted); row >= 0) {
        m_wanted = {};
        m_list->setCurrentIndex(m_model.index(row));
    } else if (!m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model.index(0));
    }
    m_page->setConflicts(m_model.conflictsAt(m_list->currentIndex().row()));
}

void ConflictsDialog::settle(const QList<store::ConflictDecision> &decisions)
{
    QCoro::connect(m_service.settleConflicts(decisions), this,
                   [this](const domain::Result<> &settled) {
                       // Not found: a second click on the same choice.
                       if (!settled && settled.error().kind != domain::Error::Kind::NotFound) {
                           showFailure(settled.error());
                       }
                   });
}

void ConflictsDialog::showFailure(const domain::Error &error)
{
    if (error.kind != domain::Error::Kind::Cancelled) {
        m_banner->show({.cause = QStringLiteral("conflicts"),
                        .kind = NoticeKind::Problem,
                        .text = presentation::errorText(error),
                        .buttons = {}});
    }
}

} // namespace ui
