#include "ui/outbox/changesdialog.h"

#include "models/changelistmodel.h"
#include "ui/banner.h"
#include "ui/emptyplace.h"
#include "ui/outbox/changetexts.h"
#include "ui/outbox/twolinedelegate.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

namespace ui {

using presentation::scaled;

namespace {

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->text(), parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setEnabled(action->isEnabled());
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button,
                     [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

} // namespace

ChangesDialog::ChangesDialog(models::ChangeListModel &model, contacts::ContactService &service,
                             QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_service(service)
    , m_texts(new ChangeTexts(model, this))
    , m_banner(new Banner(this))
    , m_place(new QStackedWidget(this))
    , m_view(new QTreeView(this))
    , m_detail(plainLabel(QStringLiteral("changeDetail"), this))
    , m_retry(addAction("retryChange", tr("&Try again"), {}))
    , m_edit(addAction("editChange", tr("&Edit contact"), {}))
    , m_discard(addAction("discardChange", tr("&Discard"), QKeySequence(QKeySequence::Delete)))
    , m_undo(addAction("undoChange", tr("&Undo"), {}))
{
    setObjectName(QStringLiteral("changesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changes"));
    resize(scaled(560), scaled(560));

    m_view->setObjectName(QStringLiteral("changesView"));
    m_view->setAccessibleName(tr("Changes"));
    m_view->setModel(m_texts);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_retry, m_edit, m_discard, m_undo});
    auto *empty = new EmptyPlace(this);
    empty->setContent(presentation::DrawingName::EmptyFolder, tr("No changes yet"),
                      tr("What you create, edit, move or delete is listed here for thirty days."),
                      {});
    m_place->addWidget(m_view);
    m_place->addWidget(empty);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_detail->setMinimumHeight(3 * fontMetrics().lineSpacing()); // nothing jumps with longer words

    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    foot->setSpacing(scaled(12));
    foot->addWidget(m_detail);
    foot->addWidget(makeButtons());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_place, 1);
    layout->addLayout(foot);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChangesDialog::showCurrent);
    connect(m_view, &QTreeView::activated, this, [this] { m_edit->trigger(); });
    connect(m_texts, &QAbstractItemModel::dataChanged, this, &ChangesDialog::showCurrent);
    connect(&model, &models::ChangeListModel::updated, this, &ChangesDialog::showPlace);
    connect(&model, &models::ChangeListModel::choicesReady, this, &ChangesDialog::showChoices);
    connect(&model, &models::ChangeListModel::failed, this, &ChangesDialog::showProblem);
    connect(m_retry, &QAction::triggered, this, [this] { run(m_service.retryChange(current())); });
    connect(m_discard, &QAction::triggered, this,
            [this] { run(m_service.discardChange(current())); });
    connect(m_edit, &QAction::triggered, this, [this] {
        if (const domain::ContactKey contact = currentContact(); contact.isValid()) {
            Q_EMIT editRequested(contact);
        }
    });
    connect(m_undo, &QAction::triggered, this, &ChangesDialog::undo);
    m_view->setFocus();
    showPlace();
}

QAction *ChangesDialog::addAction(const char *objectName, const QString &text,
                                  const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setEnabled(false);
    return action;
}

QWidget *ChangesDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    for (QAction *action : {m_retry, m_edit, m_undo, m_discard}) {
        layout->addWidget(buttonFor(action, row));
    }
    layout->addStretch(1);
    auto *close = new QPushButton(tr("&Close"), row);
    close->setObjectName(QStringLiteral("closeChanges"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    layout->addWidget(close);
    return row;
}

void ChangesDialog::setSyncState(const domain::SyncState &state)
{
    m_texts->setSyncState(state);
}

domain::ChangeKey ChangesDialog::current() const
{
    return m_model.changeAt(m_texts->mapToSource(m_view->currentIndex()));
}

domain::ContactKey ChangesDialog::currentContact() const
{
    const QModelIndex source = m_texts->mapToSource(m_view->currentIndex());
    if (const store::ChangeTargetRow *target = m_model.targetAt(source)) {
        return target->contact;
    }
    const store::ChangeRow *change = source.isValid() ? m_model.rowAt(source) : nullptr;
    return change != nullptr ? change->contact : domain::ContactKey();
}

void ChangesDialog::showCurrent()
{
    const QModelIndex index = m_view->currentIndex();
    m_detail->setText(index.data(DetailRole).toString());
    m_edit->setEnabled(currentContact().isValid());
    if (index.isValid()) {
        m_model.requestChoices(current());
    } else {
        showChoices({}, {});
    }
}

void ChangesDialog::showChoices(domain::ChangeKey change, const store::ChangeChoices &choices)
{
    if (change == current()) {
        m_retry->setEnabled(choices.retry);
        m_discard->setEnabled(choices.discard);
        m_undo->setEnabled(choices.undo);
    }
}

void ChangesDialog::showPlace()
{
    const bool isEmpty = m_model.isLoaded() && m_model.rowCount() == 0;
    m_place->setCurrentIndex(isEmpty ? 1 : 0);
    if (!m_view->currentIndex().isValid() && m_texts->rowCount() > 0) {
        m_view->setCurrentIndex(m_texts->index(0, 0));
    }
    showCurrent();
}

void ChangesDialog::showProblem(const domain::Error &error)
{
    m_banner->show({.cause = QStringLiteral("change"),
                    .kind = NoticeKind::Problem,
                    .text = error.kind == domain::Error::Kind::NotFound
                        ? tr("This cannot be undone any more: what it touched was changed again.")
                        : presentation::errorText(error),
                    .buttons = {}});
}

void ChangesDialog::run(QCoro::Task<domain::Result<>> &&verb)
{
    QCoro::connect(std::move(verb), this, [this](const domain::Result<> &done) {
        if (!done) {
            showProblem(done.error());
        }
    });
}

void ChangesDialog::undo()
{
    QCoro::connect(m_service.undoChange(current()), this,
                   [this](const domain::Result<store::ChangeTitle> &title) {
                       if (title) {
                           Q_EMIT undone(*title);
                       } else {
                           showProblem(title.error());
                       }
                   });
}

} // namespace ui
