#include "ui/categories/categorypicker.h"

#include "models/categorylistmodel.h"
#include "ui/actions/verbresult.h"
#include "ui/categories/categoryicon.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int createsRole = Qt::UserRole + 1;

} // namespace

CategoryPicker::CategoryPicker(models::CategoryListModel &categories,
                               contacts::ContactService &service, domain::ContactKeys contacts,
                               QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_categories(categories)
    , m_service(service)
    , m_contacts(std::move(contacts))
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("categoryPicker"));
    setAccessibleName(tr("Categories"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_filter->setObjectName(QStringLiteral("categoryFilter"));
    m_filter->setPlaceholderText(tr("Filter or new category"));
    m_filter->setAccessibleName(tr("Filter or new category"));
    m_filter->setMaxLength(domain::maximumCategoryName);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("categoryChoices"));
    m_list->setAccessibleName(tr("Categories"));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // typing goes on filtering
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *manage = new QPushButton(tr("Manage categories…"), this);
    manage->setObjectName(QStringLiteral("manageCategories"));
    connect(manage, &QPushButton::clicked, this, [this] {
        Q_EMIT manageRequested();
        close();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(manage);

    connect(m_filter, &QLineEdit::textChanged, this, &CategoryPicker::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CategoryPicker::toggle);
    connect(m_list, &QListWidget::itemActivated, this, &CategoryPicker::toggle);
    connect(&m_categories, &QAbstractItemModel::modelReset, this, &CategoryPicker::fill);
    connect(&m_categories, &QAbstractItemModel::rowsInserted, this, &CategoryPicker::fill);
    connect(&m_categories, &QAbstractItemModel::rowsRemoved, this, &CategoryPicker::fill);
    connect(&m_service, &contacts::ContactService::acted, this, &CategoryPicker::countLabels);
    fill();
    countLabels();
}

void CategoryPicker::popUpAt(const QPoint &globalPosition)
{
    resize(scaled(280), scaled(360));
    const QRect room = parentWidget()->screen()->availableGeometry();
    move(qBound(room.left(), globalPosition.x(), room.right() - width()),
         qBound(room.top(), globalPosition.y(), room.bottom() - height()));
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
}

QString CategoryPicker::newName() const
{
    const QString typed = m_filter->text().trimmed();
    for (const QString &name : m_categories.names()) {
        if (domain::isSameCategory(name, typed)) {
            return {};
        }
    }
    return typed;
}

void CategoryPicker::fill()
{
    const QListWidgetItem *held = m_list->currentItem();
    const QString current = held != nullptr ? held->data(nameRole).toString() : QString();
    const QString wanted = m_filter->text().trimmed();
    m_list->clear();
    for (const QString &name : m_categories.names()) {
        if (name.contains(wanted, Qt::CaseInsensitive)) {
            auto *item = new QListWidgetItem(
                categoryIcon({m_categories.preset(name)}, devicePixelRatioF()), name, m_list);
            item->setData(nameRole, name);
            item->setToolTip(plainToolTip(name));
            if (name == current) {
                m_list->setCurrentItem(item);
            }
        }
    }
    if (const QString created = newName(); !created.isEmpty()) {
        auto *item = new QListWidgetItem(tr("New category “%1”").arg(created), m_list);
        item->setData(nameRole, created);
        item->setData(createsRole, true);
    }
    if (m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
    }
    showStates();
}

void CategoryPicker::countLabels()
{
    m_categories.countLabels(m_contacts, this, [this](const QHash<QString, int> &counts) {
        m_counts = counts;
        showStates();
    });
}

void CategoryPicker::showStates()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (!item->data(createsRole).toBool()) {
            const int having = m_counts.value(domain::categoryId(item->data(nameRole).toString()));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setCheckState(having == 0                      ? Qt::Unchecked
                                    : having < m_contacts.size() ? Qt::PartiallyChecked
                                                                 : Qt::Checked);
        }
    }
}

void CategoryPicker::toggle(QListWidgetItem *item)
{
    const QString name = item->data(nameRole).toString();
    store::LabelEdit edit;
    (item->checkState() == Qt::Checked ? edit.removed : edit.added) = {name};
    reportFailure(m_service.labelContacts(m_contacts, edit), this, &CategoryPicker::failed);
    if (item->data(createsRole).toBool()) {
        m_filter->clear();
    }
}

bool CategoryPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_list->currentItem() != nullptr) {
                toggle(m_list->currentItem());
            }
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui
