#include "ui/folders/folderchooser.h"

#include "ui/presentation/icons.h"
#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QDialogButtonBox>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {

constexpr int choiceRole = Qt::UserRole;
constexpr int depthRole = Qt::UserRole + 1;
constexpr int indentation = 16;

// Parents before children, children right under their parent: the order of the tree.
void appendBelow(const QList<domain::ContactFolder> &folders, domain::FolderKey parent,
                 domain::MailboxKey mailbox, const QString &path, int depth,
                 QList<FolderChoice> &choices)
{
    for (const domain::ContactFolder &folder : folders) {
        if (folder.parent == parent && folder.mailbox == mailbox) {
            choices.append({folder.key, folder.displayName, path, depth});
            const QString below = path.isEmpty()
                ? folder.displayName
                : path + QStringLiteral(" › ") + folder.displayName;
            appendBelow(folders, folder.key, mailbox, below, depth + 1, choices);
        }
    }
}

// Steps the folder's icon in with its name: the room of the icon grows, the icon stays at its end.
class DepthDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationSize.rwidth() += scaled(indentation) * index.data(depthRole).toInt();
        option->decorationAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
};

} // namespace

QList<FolderChoice> folderChoices(const QList<domain::ContactFolder> &folders,
                                  const QList<domain::Mailbox> &mailboxes,
                                  domain::MailboxKey mailbox, domain::FolderKey without)
{
    QList<FolderChoice> choices;
    for (const domain::Mailbox &each : mailboxes) {
        if (!mailbox.isValid() || each.key == mailbox) {
            const QString name =
                each.displayName.isEmpty() ? each.userPrincipalName : each.displayName;
            appendBelow(folders, {}, each.key, mailboxes.size() > 1 ? name : QString(), 0, choices);
        }
    }
    choices.removeIf([without, &folders](const FolderChoice &choice) {
        const auto folder = std::ranges::find(folders, choice.folder, &domain::ContactFolder::key);
        return choice.folder == without || (folder != folders.end() && folder->isReadOnly);
    });
    return choices;
}

FolderChooser::FolderChooser(const QString &title, const QString &verb, QList<FolderChoice> choices,
                             QWidget *parent)
    : QDialog(parent)
    , m_choices(std::move(choices))
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("folderChooser"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(scaled(380), scaled(440));
    m_filter->setObjectName(QStringLiteral("folderFilter"));
    m_filter->setPlaceholderText(tr("Filter folders"));
    m_filter->setAccessibleName(tr("Filter folders"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("folderChoices"));
    m_list->setAccessibleName(tr("Folders"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new DepthDelegate(m_list));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_chooseButton = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_chooseButton->setObjectName(QStringLiteral("chooseFolder"));
    m_chooseButton->setDefault(true);
    presentation::setButtonRole(m_chooseButton, presentation::ButtonRole::Primary);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);

    connect(m_filter, &QLineEdit::textChanged, this, &FolderChooser::filter);
    connect(m_list, &QListWidget::itemActivated, this, &FolderChooser::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &FolderChooser::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    filter({});
    m_filter->setFocus();
}

void FolderChooser::filter(const QString &text)
{
    const QString wanted = text.trimmed();
    m_list->clear();
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const FolderChoice &choice = m_choices.at(i);
        const QString whole =
            choice.path.isEmpty() ? choice.name : choice.path + QStringLiteral(" › ") + choice.name;
        if (!whole.contains(wanted, Qt::CaseInsensitive)) {
            continue;
        }
        // While filtering the tree has gaps, so the path says where a folder hangs.
        const bool isTree = wanted.isEmpty();
        auto *item = new QListWidgetItem(presentation::icon(presentation::IconName::Folder),
                                         isTree ? choice.name : whole, m_list);
        item->setData(choiceRole, static_cast<int>(i));
        item->setData(depthRole, isTree ? choice.depth : 0);
        item->setData(Qt::AccessibleTextRole, whole);
        item->setToolTip(plainToolTip(whole));
        item->setSizeHint(QSize(0, scaled(30)));
    }
    m_list->setCurrentRow(0);
    m_chooseButton->setEnabled(m_list->count() > 0);
}

bool FolderChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int step = key == Qt::Key_Up ? -1 : 1;
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void FolderChooser::choose()
{
    if (const QListWidgetItem *item = m_list->currentItem()) {
        const domain::FolderKey folder = m_choices.at(item->data(choiceRole).toInt()).folder;
        accept();
        Q_EMIT chosen(folder);
    }
}

} // namespace ui
