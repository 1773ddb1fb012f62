#include "ui/categories/categoriesdialog.h"

#include "models/categorylistmodel.h"
#include "ui/banner.h"
#include "ui/categories/categoryicon.h"
#include "ui/categories/categorylistdelegate.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

CategoriesDialog::CategoriesDialog(models::CategoryListModel &categories,
                                   contacts::ContactService &service, domain::MailboxKey mailbox,
                                   QWidget *parent)
    : QDialog(parent)
    , m_categories(categories)
    , m_service(service)
    , m_mailbox(mailbox)
    , m_banner(new Banner(this))
    , m_name(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_colors(new QMenu(this))
    , m_rename(add("renameCategory", tr("&Rename…"), &CategoriesDialog::startRename))
    , m_delete(add("deleteCategory", tr("&Delete"), &CategoriesDialog::remove))
    , m_deleteFromList(add("deleteCategoryFromList", tr("Delete, but &keep it on contacts"),
                           &CategoriesDialog::removeFromList))
    , m_adopt(add("adoptCategory", tr("&Add to Outlook's list"), &CategoriesDialog::adopt))
    , m_up(add("categoryUp", tr("Move &up"), &CategoriesDialog::moveUp))
    , m_down(add("categoryDown", tr("Move &down"), &CategoriesDialog::moveDown))
{
    setObjectName(QStringLiteral("categoriesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Categories"));
    resize(scaled(460), scaled(520));
    m_rename->setShortcut(Qt::Key_F2);
    m_delete->setShortcut(QKeySequence::Delete);
    m_up->setShortcut(QKeySequence(tr("Alt+Up")));
    m_down->setShortcut(QKeySequence(tr("Alt+Down")));
    m_view->setObjectName(QStringLiteral("categoryView"));
    m_view->setAccessibleName(tr("Categories"));
    m_view->setModel(&m_categories);
    m_view->setItemDelegate(new CategoryListDelegate(m_view));
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_rename, m_adopt, m_up, m_down, m_delete, m_deleteFromList});
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    fillColorMenu(*m_colors);
    connect(m_colors, &QMenu::triggered, this,
            [this](const QAction *color) { recolor({color->data().toInt()}); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(12));
    layout->addWidget(m_banner);
    layout->addWidget(makeNew());
    layout->addWidget(m_view, 1);
    layout->addWidget(makeButtons());
    layout->addWidget(buttons);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CategoriesDialog::showCurrent);
    connect(&m_categories, &QAbstractItemModel::dataChanged, this, &CategoriesDialog::showCurrent);
    connect(&m_categories, &QAbstractItemModel::rowsInserted, this, &CategoriesDialog::showCurrent);
    connect(&m_categories, &QAbstractItemModel::modelReset, this, &CategoriesDialog::selectNamed);
    connect(&m_categories, &models::CategoryListModel::orderRequested, this,
            &CategoriesDialog::setOrder);
    connect(&m_categories, &models::CategoryListModel::failed, this,
            &CategoriesDialog::showProblem);
    m_view->setCurrentIndex(m_categories.index(0));
    showCurrent();
    m_view->setFocus();
}

QAction *CategoriesDialog::add(const char *objectName, const QString &text,
                               void (CategoriesDialog::*triggered)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    action->setShortcutContext(Qt::WidgetShortcut); // of the list alone
    connect(action, &QAction::triggered, this, triggered);
    return action;
}

QWidget *CategoriesDialog::makeNew()
{
    auto *line = new QWidget(this);
    m_name->setObjectName(QStringLiteral("newCategoryName"));
    m_name->setPlaceholderText(tr("New category"));
    m_name->setAccessibleName(tr("Name of the new category"));
    m_name->setMaxLength(domain::maximumCategoryName);
    auto *create = new QPushButton(tr("&Create"), line);
    create->setObjectName(QStringLiteral("createCategory"));
    create->setDefault(true);
    create->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, create,
            [create](const QString &text) { create->setEnabled(!text.trimmed().isEmpty()); });
    connect(create, &QPushButton::clicked, this, &CategoriesDialog::create);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_name, 1);
    layout->addWidget(create);
    return line;
}

QWidget *CategoriesDialog::makeButtons()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    const auto button = [line, layout](const QString &text, const char *name) {
        auto *made = new QPushButton(text, line);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        layout->addWidget(made);
        return made;
    };
    const QPushButton *rename = button(tr("Rename…"), "renameButton");
    QPushButton *colour = button(tr("Colour"), "colorButton");
    colour->setMenu(m_colors);
    QPushButton *more = button(tr("Delete"), "deleteButton");
    auto *menu = new QMenu(more);
    menu->addActions({m_delete, m_deleteFromList});
    more->setMenu(menu);
    QPushButton *adopt = button(tr("Add to Outlook's list"), "adoptButton");
    layout->addStretch(1);
    connect(rename, &QPushButton::clicked, m_rename, &QAction::trigger);
    connect(adopt, &QPushButton::clicked, m_adopt, &QAction::trigger);
    connect(m_adopt, &QAction::changed, adopt,
            [this, adopt] { adopt->setVisible(m_adopt->isEnabled()); });
    return line;
}

const domain::OutlookCategory *CategoriesDialog::current() const
{
    const int row = m_view->currentIndex().row();
    return row >= 0 && row < m_categories.rowCount() ? &m_categories.categories().at(row) : nullptr;
}

void CategoriesDialog::showCurrent()
{
    if (!m_view->currentIndex().isValid() && m_categories.rowCount() > 0) {
        m_view->setCurrentIndex(m_categories.index(0));
        return; // and here again
    }
    const domain::OutlookCategory *category = current();
    const bool isListed = category != nullptr && category->key.isValid();
    m_rename->setEnabled(category != nullptr);
    m_delete->setEnabled(category != nullptr);
    m_deleteFromList->setEnabled(isListed && category->contactCount > 0);
    m_adopt->setEnabled(category != nullptr && !isListed);
    m_colors->setEnabled(isListed);
    const auto place =
        category != nullptr ? m_categories.names().indexOf(category->displayName) : qsizetype(-1);
    m_up->setEnabled(isListed && place > 0);
    m_down->setEnabled(isListed && place + 1 < m_categories.names().size());
    m_current = category != nullptr ? category->displayName : QString();
}

// The model is reset when the order is another: who was current is so again.
void CategoriesDialog::selectNamed()
{
    const QString wanted = m_current;
    for (int row = 0; row < m_categories.rowCount(); ++row) {
        if (m_categories.categories().at(row).displayName == wanted) {
            m_view->setCurrentIndex(m_categories.index(row));
            return;
        }
    }
    showCurrent();
}

void CategoriesDialog::moveUp()
{
    move(Step::Up);
}

void CategoriesDialog::moveDown()
{
    move(Step::Down);
}

void CategoriesDialog::move(Step step)
{
    if (const domain::OutlookCategory *category = current()) {
        const auto place = m_categories.names().indexOf(category->displayName);
        setOrder(m_categories.namesWith(category->displayName,
                                        static_cast<int>(place) + (step == Step::Up ? -1 : 1)));
    }
}

void CategoriesDialog::setOrder(const QStringList &names)
{
    run(m_service.orderCategories(names));
}

void CategoriesDialog::create()
{
    const QString name = m_name->text().trimmed();
    // The colour after the last that the list has, and round again.
    domain::CategoryColor color{0};
    for (const domain::OutlookCategory &each : m_categories.categories()) {
        color.preset = std::max(color.preset, each.color.preset + 1);
    }
    color.preset %= presentation::categoryPresetCount;
    QCoro::connect(m_service.createCategories(m_mailbox, {{name, color}}), this,
                   [this](const domain::Result<QList<domain::CategoryKey>> &created) {
                       if (created) {
                           m_name->clear();
                       } else {
                           showProblem(created.error());
                       }
                   });
}

void CategoriesDialog::startRename()
{
    if (const domain::OutlookCategory *category = current()) {
        auto *dialog = new QInputDialog(this);
        dialog->setObjectName(QStringLiteral("renameCategoryDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Rename category"));
        dialog->setLabelText(tr("New name, on all contacts that have it:"));
        dialog->setTextValue(category->displayName);
        connect(dialog, &QInputDialog::textValueSelected, this,
                [this, renamed = *category](const QString &name) { rename(renamed, name); });
        dialog->open();
    }
}

void CategoriesDialog::rename(const domain::OutlookCategory &category, const QString &name)
{
    const QString wanted = name.trimmed();
    if (!wanted.isEmpty() && wanted != category.displayName) {
        run(m_service.renameCategory(category.mailbox, category.displayName, wanted));
    }
}

void CategoriesDialog::recolor(domain::CategoryColor color)
{
    if (const domain::OutlookCategory *category = current()) {
        run(m_service.recolorCategory(category->key, color));
    }
}

void CategoriesDialog::remove()
{
    if (const domain::OutlookCategory *category = current()) {
        run(m_service.deleteCategory(category->mailbox, category->displayName,
                                     store::ContactLabels::Remove));
    }
}

void CategoriesDialog::removeFromList()
{
    if (const domain::OutlookCategory *category = current()) {
        run(m_service.deleteCategory(category->mailbox, category->displayName,
                                     store::ContactLabels::Keep));
    }
}

void CategoriesDialog::adopt()
{
    if (const domain::OutlookCategory *category = current()) {
        QCoro::connect(m_service.createCategories(category->mailbox, {{category->displayName, {}}}),
                       this, [this](const domain::Result<QList<domain::CategoryKey>> &created) {
                           if (!created) {
                               showProblem(created.error());
                           }
                       });
    }
}

void CategoriesDialog::run(QCoro::Task<domain::Result<>> &&verb)
{
    QCoro::connect(std::move(verb), this, [this](const domain::Result<> &done) {
        if (!done) {
            showProblem(done.error());
        }
    });
}

void CategoriesDialog::showProblem(const domain::Error &error)
{
    m_banner->show({.cause = QStringLiteral("category"),
                    .kind = NoticeKind::Problem,
                    .text = presentation::errorText(error),
                    .buttons = {}});
}

} // namespace ui
