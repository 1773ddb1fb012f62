#include "ui/actions/categoryactions.h"

#include "models/categorylistmodel.h"
#include "ui/actions/permit.h"
#include "ui/actions/verbresult.h"
#include "ui/categories/categoriesdialog.h"
#include "ui/categories/categorypicker.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QCursor>
#include <QMenu>
#include <QToolButton>

namespace ui {

using presentation::IconName;

namespace {

constexpr int quickKeys = 11; // Ctrl+F2 to Ctrl+F12

} // namespace

CategoryActions::CategoryActions(models::CategoryListModel &categories,
                                 models::FolderTreeModel &folders,
                                 contacts::ContactService &service, const Selection &selection,
                                 QWidget *window)
    : QObject(window)
    , m_categories(categories)
    , m_folders(folders)
    , m_service(service)
    , m_selection(selection)
    , m_window(window)
    , m_categorise(add("categorise", tr("Categori&se…")))
    , m_clear(add("clearCategories", tr("Remove all c&ategories")))
    , m_manage(add("manageCategoryList", tr("&Manage categories…")))
    , m_takeOff(add("takeOffCategory", {}))
    , m_up(add("categoryUpInTree", tr("Move &up")))
    , m_down(add("categoryDownInTree", tr("Move &down")))
{
    m_categorise->setIcon(presentation::icon(IconName::Category));
    m_categorise->setIconText(tr("Categorise"));
    m_categorise->setShortcut(QKeySequence(tr("Ctrl+K")));
    connect(m_categorise, &QAction::triggered, this, &CategoryActions::pick);
    connect(m_clear, &QAction::triggered, this, [this] { clearLabels(m_selection.contacts()); });
    connect(m_takeOff, &QAction::triggered, this, [this] {
        label(m_selection.contacts(), {.added = {}, .removed = {m_selection.place().category}});
    });
    connect(m_up, &QAction::triggered, this, [this] { move(Step::Up); });
    connect(m_down, &QAction::triggered, this, [this] { move(Step::Down); });
    connect(&m_categories, &models::CategoryListModel::followed, this,
            &CategoryActions::updateEnablement);
    connect(m_manage, &QAction::triggered, this, &CategoryActions::showMasterList);
    connect(&m_selection, &Selection::changed, this, &CategoryActions::updateEnablement);
    connect(&m_folders, &models::FolderTreeModel::loaded, this, &CategoryActions::updateEnablement);
    connect(&m_folders, &models::FolderTreeModel::categoryRenameRequested, this,
            &CategoryActions::rename);
    connect(&m_folders, &models::FolderTreeModel::categoryDropped, this,
            [this](const domain::ContactKeys &contacts, const QString &category,
                   Qt::DropAction action) {
                using Others = store::LabelEdit::Others;
                const bool takesOff = action == Qt::LinkAction;
                label(contacts,
                      {.added = takesOff ? QStringList() : QStringList(category),
                       .removed = takesOff ? QStringList(category) : QStringList(),
                       .others = action == Qt::MoveAction ? Others::Remove : Others::Keep});
            });
    connect(&m_folders, &models::FolderTreeModel::categoryMoved, this,
            [this](const QString &category, const QString &target) {
                moveTo(category, m_categories.names().indexOf(target));
            });
    connect(&m_folders, &models::FolderTreeModel::noCategoryDropped, this,
            [this](const domain::ContactKeys &contacts) { clearLabels(contacts); });
    addQuickKeys();
    updateEnablement();
}

QAction *CategoryActions::add(const char *objectName, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    m_window->addAction(action);
    return action;
}

void CategoryActions::addQuickKeys()
{
    for (int position = 0; position < quickKeys; ++position) {
        QAction *quick = add("", tr("Toggle category %1").arg(position + 1));
        quick->setObjectName(QStringLiteral("toggleCategory%1").arg(position + 1));
        quick->setShortcut(QKeySequence(int(Qt::CTRL) | (Qt::Key_F2 + position)));
        connect(quick, &QAction::triggered, this, [this, position] { toggle(position); });
        m_quick.append(quick);
    }
}

void CategoryActions::updateEnablement()
{
    const bool any = !m_selection.contacts().isEmpty();
    const QString reason = m_selection.readOnlyReason();
    permit(m_categorise, any, reason);
    permit(m_clear, any, reason);
    for (QAction *quick : std::as_const(m_quick)) {
        permit(quick, any, reason);
    }
    const Place &place = m_selection.place();
    const bool isCategory = place.kind == models::FolderTreeModel::Kind::Category;
    permit(m_takeOff, any && isCategory, reason);
    m_takeOff->setText(isCategory
                           ? tr("Take off category %1")
                                 .arg(QString(place.category).replace(u'&', QStringLiteral("&&")))
                           : tr("Take off this category"));
    const QStringList names = m_categories.names();
    const auto row = isCategory ? names.indexOf(place.category) : qsizetype(-1);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < names.size());
    m_manage->setEnabled(!m_folders.mailboxes().isEmpty());
}

void CategoryActions::fillTreeMenu(QMenu &menu) const
{
    menu.addSeparator();
    if (m_up->isEnabled() || m_down->isEnabled()) {
        menu.addActions({m_up, m_down});
    }
    menu.addAction(m_manage);
}

void CategoryActions::fillContactMenu(QMenu &menu) const
{
    menu.addAction(m_categorise);
    if (m_selection.place().kind == models::FolderTreeModel::Kind::Category) {
        menu.addAction(m_takeOff);
    }
}

void CategoryActions::move(Step step)
{
    const QString name = m_selection.place().category;
    moveTo(name, m_categories.names().indexOf(name) + (step == Step::Up ? -1 : 1));
}

void CategoryActions::moveTo(const QString &category, qsizetype place)
{
    reportFailure(
        m_service.orderCategories(m_categories.namesWith(category, static_cast<int>(place))), this,
        &CategoryActions::failed);
}

void CategoryActions::pick()
{
    // Below its button, else where the person looks.
    QPoint place = QCursor::pos();
    for (QObject *shown : m_categorise->associatedObjects()) {
        if (auto *button = qobject_cast<QToolButton *>(shown); button && button->isVisible()) {
            place = button->mapToGlobal(button->rect().bottomLeft());
        }
    }
    pickFor(m_selection.contacts(), place);
}

void CategoryActions::pickFor(const domain::ContactKeys &contacts, const QPoint &globalPosition)
{
    auto *picker = new CategoryPicker(m_categories, m_service, contacts, m_window);
    connect(picker, &CategoryPicker::failed, this, &CategoryActions::failed);
    connect(picker, &CategoryPicker::manageRequested, this, &CategoryActions::showMasterList);
    picker->popUpAt(globalPosition);
}

void CategoryActions::toggle(int position)
{
    const QStringList names = m_categories.names();
    const domain::ContactKeys contacts = m_selection.contacts();
    if (position >= names.size() || contacts.isEmpty()) {
        return;
    }
    m_categories.countLabels(
        contacts, this,
        [this, contacts, name = names.at(position)](const QHash<QString, int> &counts) {
            const bool all = counts.value(domain::categoryId(name)) == contacts.size();
            label(contacts,
                  {.added = all ? QStringList() : QStringList(name),
                   .removed = all ? QStringList(name) : QStringList()});
        });
}

void CategoryActions::label(const domain::ContactKeys &contacts, const store::LabelEdit &edit)
{
    reportFailure(m_service.labelContacts(contacts, edit), this, &CategoryActions::failed);
}

void CategoryActions::clearLabels(const domain::ContactKeys &contacts)
{
    label(contacts, {.added = {}, .removed = {}, .others = store::LabelEdit::Others::Remove});
}

// The tree shows a name once for all mailboxes.
void CategoryActions::rename(const QString &category, const QString &name)
{
    for (const domain::OutlookCategory &each : m_categories.categories()) {
        if (domain::isSameCategory(each.displayName, category)) {
            reportFailure(m_service.renameCategory(each.mailbox, each.displayName, name), this,
                          &CategoryActions::failed);
        }
    }
}

void CategoryActions::showMasterList()
{
    auto *dialog = m_window->findChild<CategoriesDialog *>();
    if (dialog == nullptr) {
        const domain::MailboxKey here = m_selection.place().mailbox;
        dialog = new CategoriesDialog(m_categories, m_service,
                                      here.isValid() ? here : m_folders.mailboxes().front().key,
                                      m_window);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace ui
