#include "ui/fields/fieldsdialog.h"

#include "ui/accessible/announce.h"
#include "ui/presentation/fieldtext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

using domain::CustomField;
using domain::FieldKind;
using presentation::IconName;
using presentation::scaled;

namespace {

constexpr std::array kinds{FieldKind::Text,  FieldKind::Number, FieldKind::Date,
                           FieldKind::YesNo, FieldKind::Link,   FieldKind::Choice};

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            lines.append(line.trimmed());
        }
    }
    return lines;
}

} // namespace

FieldsDialog::FieldsDialog(const QList<store::AccountFields> &accounts,
                           const QList<domain::ContactFolder> &folders, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_folders(folders)
    , m_account(new QComboBox(this))
    , m_problem(plainLabel(QStringLiteral("fieldProblem"), this))
{
    setObjectName(QStringLiteral("fieldsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Custom fields"));
    resize(scaled(680), scaled(480));
    QLabel *explained = mutedLabel(QStringLiteral("fieldsExplained"), this);
    explained->setText(
        tr("Every contact of the account has these fields in its editor, on its card "
           "and as columns of the table."));
    explained->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_account->setObjectName(QStringLiteral("fieldAccount"));
    m_account->setAccessibleName(tr("Account"));
    for (const store::AccountFields &account : accounts) {
        m_account->addItem(account.userPrincipalName);
    }
    m_account->setVisible(accounts.size() > 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("saveFields"));
    QPushButton *schemas =
        buttons->addButton(tr("Schema &extensions…"), QDialogButtonBox::ActionRole);
    schemas->setObjectName(QStringLiteral("schemas"));
    schemas->setAutoDefault(false);
    connect(schemas, &QPushButton::clicked, this, &FieldsDialog::schemasRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT saveRequested(m_accounts.at(m_account->currentIndex()).account, m_model.fields());
    });

    auto *middle = new QHBoxLayout;
    middle->setSpacing(scaled(16));
    middle->addWidget(makeList(), 2);
    middle->addWidget(makeForm(), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(12));
    layout->addWidget(explained);
    layout->addWidget(m_account);
    layout->addLayout(middle, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);

    connect(m_account, &QComboBox::currentIndexChanged, this, &FieldsDialog::chooseAccount);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FieldsDialog::showCurrent);
    chooseAccount(0);
}

QWidget *FieldsDialog::makeList()
{
    auto *page = new QWidget(this);
    m_view = new QListView(page);
    m_view->setObjectName(QStringLiteral("fieldView"));
    m_view->setAccessibleName(tr("Custom fields"));
    m_view->setModel(&m_model);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long names are elided
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *buttons = new QGridLayout;
    buttons->setSpacing(scaled(8));
    const auto button = [this, page, buttons](const char *name, const QString &text,
                                              const QKeySequence &key, auto act) {
        auto *made = new QPushButton(text, page);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, act);
        auto *action = new QAction(QString(text).remove(u'&'), m_view);
        action->setObjectName(QLatin1String(name) + QStringLiteral("Action"));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, made, &QPushButton::click);
        m_view->addAction(action);
        const int place = buttons->count();
        buttons->addWidget(made, place / 2, place % 2);
        return made;
    };
    button("addField", tr("&Add"), QKeySequence(), [this] { addField(); });
    m_remove =
        button("removeField", tr("&Remove"), QKeySequence::Delete, [this] { removeField(); });
    m_up = button("fieldUp", tr("Move &up"), QKeySequence(tr("Alt+Up")), [this] { moveField(-1); });
    m_down = button("fieldDown", tr("Move &down"), QKeySequence(tr("Alt+Down")),
                    [this] { moveField(1); });
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    return page;
}

QWidget *FieldsDialog::makeForm()
{
    m_page = new QWidget(this);
    m_name = new QLineEdit(m_page);
    m_name->setObjectName(QStringLiteral("fieldName"));
    m_kind = new QComboBox(m_page);
    m_kind->setObjectName(QStringLiteral("fieldKind"));
    for (const FieldKind kind : kinds) {
        m_kind->addItem(presentation::kindText(kind), static_cast<int>(kind));
    }
    m_choices = new QPlainTextEdit(m_page);
    m_choices->setObjectName(QStringLiteral("fieldChoices"));
    m_choices->setTabChangesFocus(true);
    m_choices->setPlaceholderText(tr("One choice a line"));
    m_everywhere = new QCheckBox(tr("In all &folders"), m_page);
    m_everywhere->setObjectName(QStringLiteral("fieldEverywhere"));
    m_chosen = new QListWidget(m_page);
    m_chosen->setObjectName(QStringLiteral("fieldFolders"));
    m_chosen->setAccessibleName(tr("Folders that have the field"));
    m_form = new QFormLayout(m_page);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(scaled(8));
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Kind"), m_kind);
    m_form->addRow(tr("&Choices"), m_choices);
    m_form->addRow(QString(), m_everywhere);
    m_form->addRow(QString(), m_chosen);
    connect(m_name, &QLineEdit::textEdited, this, &FieldsDialog::take);
    connect(m_kind, &QComboBox::activated, this, &FieldsDialog::take);
    connect(m_choices, &QPlainTextEdit::textChanged, this, &FieldsDialog::take);
    connect(m_everywhere, &QCheckBox::clicked, this, &FieldsDialog::take);
    connect(m_chosen, &QListWidget::itemChanged, this, &FieldsDialog::take);
    return m_page;
}

int FieldsDialog::row() const
{
    return m_view->currentIndex().row();
}

void FieldsDialog::chooseAccount(int place)
{
    m_model.setFields(m_accounts.value(place).fields);
    m_view->setCurrentIndex(m_model.index(0));
    showCurrent();
}

void FieldsDialog::showCurrent()
{
    m_isShowing = true;
    const bool isThere = row() >= 0;
    const CustomField field = isThere ? m_model.at(row()) : CustomField();
    m_page->setEnabled(isThere);
    if (m_name->text() != field.name) {
        m_name->setText(field.name);
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(field.kind)));
    m_kind->setEnabled(field.id.isEmpty());
    m_kind->setToolTip(field.id.isEmpty() ? QString()
                                          : tr("Contacts may have values of this kind already."));
    m_choices->setPlainText(field.choices.join(u'\n'));
    m_form->setRowVisible(m_choices, field.kind == FieldKind::Choice);
    m_everywhere->setChecked(field.folders.isEmpty());
    showFolders(field);
    m_isShowing = false;
    review();
}

void FieldsDialog::showFolders(const CustomField &field)
{
    m_chosen->clear();
    const QList<domain::MailboxKey> mailboxes =
        m_accounts.value(m_account->currentIndex()).mailboxes;
    for (const domain::ContactFolder &folder : std::as_const(m_folders)) {
        if (mailboxes.contains(folder.mailbox)) {
            auto *item = new QListWidgetItem(folder.displayName, m_chosen);
            item->setData(Qt::UserRole, QVariant::fromValue(folder.key));
            item->setCheckState(field.folders.contains(folder.key) ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_form->setRowVisible(m_chosen, !field.folders.isEmpty());
}

void FieldsDialog::take()
{
    if (m_isShowing || row() < 0) {
        return;
    }
    CustomField field = m_model.at(row());
    const FieldKind before = field.kind;
    const bool wasEverywhere = field.folders.isEmpty();
    field.name = m_name->text();
    field.kind = static_cast<FieldKind>(m_kind->currentData().toInt());
    field.choices =
        field.kind == FieldKind::Choice ? linesOf(m_choices->toPlainText()) : QStringList();
    const bool keepsUnknown = field.folders.contains(domain::FolderKey());
    field.folders.clear();
    for (int place = 0; place < m_chosen->count() && !m_everywhere->isChecked(); ++place) {
        const QListWidgetItem *item = m_chosen->item(place);
        // Who begins to choose means none of them less than all.
        if (item->checkState() == Qt::Checked || wasEverywhere) {
            field.folders.append(item->data(Qt::UserRole).value<domain::FolderKey>());
        }
    }
    if (keepsUnknown && !m_everywhere->isChecked()) {
        field.folders.append(domain::FolderKey()); // one that this computer does not know
    }
    m_model.set(row(), field);
    if (before != field.kind) {
        m_form->setRowVisible(m_choices, field.kind == FieldKind::Choice);
    }
    if (wasEverywhere != field.folders.isEmpty()) {
        m_isShowing = true;
        m_everywhere->setChecked(field.folders.isEmpty());
        showFolders(field);
        m_isShowing = false;
    }
    review();
}

void FieldsDialog::addField()
{
    const int row = m_model.add(CustomField());
    m_view->setCurrentIndex(m_model.index(row));
    m_name->setFocus(Qt::OtherFocusReason);
}

void FieldsDialog::removeField()
{
    if (row() >= 0) {
        m_model.retire(row());
        showCurrent();
    }
}

void FieldsDialog::moveField(int step)
{
    if (m_model.move(row(), step)) {
        review();
    }
}

void FieldsDialog::review()
{
    const int current = row();
    m_remove->setEnabled(current >= 0);
    m_up->setEnabled(current > 0);
    m_down->setEnabled(current >= 0 && current + 1 < m_model.rowCount());
    m_save->setEnabled(m_model.isGood() && m_model.isChanged());
    const auto problem = current >= 0 ? m_model.problemOf(current) : std::nullopt;
    m_problem->setText(problem ? presentation::problemText(*problem) : QString());
}

void FieldsDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    announce(m_problem, sentence);
}

} // namespace ui
