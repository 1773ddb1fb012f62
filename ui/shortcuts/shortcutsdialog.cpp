#include "ui/shortcuts/shortcutsdialog.h"

#include "ui/presentation/metrics.h"
#include "ui/shortcuts/shortcutbook.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

namespace {

QString native(const QStringList &keys)
{
    QStringList texts;
    for (const QString &each : keys) {
        texts.append(QKeySequence(each).toString(QKeySequence::NativeText));
    }
    return texts.join(QStringLiteral("; "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const ShortcutBook &book, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(scaled(520), scaled(560));
    auto *table = new QTreeWidget(this);
    table->setObjectName(QStringLiteral("shortcutsTable"));
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setHeaderLabels({tr("Action"), tr("Keys")});
    table->setRootIsDecorated(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QAction *action : book.actions()) {
        const QString keys =
            QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty()) {
            new QTreeWidgetItem(table, {book.title(action), keys});
        }
    }
    const std::initializer_list<std::pair<QString, QString>> fixed{
        {tr("Search, in the list"), tr("typing")},
        {tr("Edit the contact, in the list"),
         native({QStringLiteral("Return"), QStringLiteral("F2")})},
        {tr("Rename, in the folders; edit a field, in the contact"),
         native({QStringLiteral("F2")})},
        {tr("Save the edit"), native({QStringLiteral("Ctrl+S"), QStringLiteral("Ctrl+Return")})},
        {tr("Cancel the edit, clear the search, one row instead of several"),
         native({QStringLiteral("Esc")})},
        {tr("Open and close a group"), native({QStringLiteral("Space")})}};
    for (const auto &[action, keys] : fixed) {
        new QTreeWidgetItem(table, {action, keys});
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *change = buttons->addButton(tr("Change…"), QDialogButtonBox::ActionRole);
    change->setObjectName(QStringLiteral("changeKeys"));
    connect(change, &QPushButton::clicked, this, &ShortcutsDialog::changeRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
}

} // namespace ui
