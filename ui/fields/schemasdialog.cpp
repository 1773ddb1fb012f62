#include "ui/fields/schemasdialog.h"

#include "ui/accessible/announce.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/schematext.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using domain::SchemaExtension;
using domain::SchemaStatus;
using presentation::scaled;

namespace {

// Those that contacts take.
const QList<QLatin1String> types{QLatin1String("String"), QLatin1String("DateTime"),
                                 QLatin1String("Binary")};

QHBoxLayout *rowOf(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    for (QWidget *widget : widgets) {
        row->addWidget(widget);
    }
    return row;
}

} // namespace

SchemasDialog::SchemasDialog(const QList<store::AccountSchemas> &accounts, QWidget *parent)
    : QDialog(parent)
    , m_account(new QComboBox(this))
    , m_problem(plainLabel(QStringLiteral("schemaProblem"), this))
{
    setObjectName(QStringLiteral("schemasDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Schema extensions"));
    resize(scaled(760), scaled(580));
    QLabel *explained = mutedLabel(QStringLiteral("schemasExplained"), this);
    explained->setText(
        tr("Values that programs of your organisation, or of others, keep beside contacts. "
           "Those of the extensions below are shown on cards and can be edited; what "
           "contacts have of others stays as it is."));
    explained->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_account->setObjectName(QStringLiteral("schemaAccount"));
    m_account->setAccessibleName(tr("Account"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is the fields'

    auto *middle = new QHBoxLayout;
    middle->setSpacing(scaled(16));
    middle->addWidget(makeList(), 2);
    middle->addWidget(makePage(), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(12));
    layout->addWidget(explained);
    layout->addWidget(m_account);
    layout->addWidget(makeFinder());
    layout->addLayout(middle, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);

    setAccounts(accounts, {});
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] { showList({}); });
    connect(m_list, &QListWidget::currentRowChanged, this, &SchemasDialog::showCurrent);
}

QPushButton *SchemasDialog::makeButton(const char *name, const QString &text,
                                       void (SchemasDialog::*act)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

QWidget *SchemasDialog::makeFinder()
{
    auto *page = new QWidget(this);
    m_wanted = new QLineEdit(page);
    m_wanted->setObjectName(QStringLiteral("schemaWanted"));
    m_wanted->setAccessibleName(tr("Id of an extension"));
    m_wanted->setPlaceholderText(tr("Id, such as %1").arg(QLatin1String("ext1a2b3c4d_project")));
    m_find = makeButton("findSchema", tr("&Use"), &SchemasDialog::find);
    connect(m_wanted, &QLineEdit::returnPressed, this, &SchemasDialog::find);
    connect(m_wanted, &QLineEdit::textEdited, this, &SchemasDialog::review);
    auto *row = rowOf({m_wanted, m_find});
    row->setContentsMargins(0, 0, 0, 0);
    page->setLayout(row);
    return page;
}

QWidget *SchemasDialog::makeList()
{
    auto *page = new QWidget(this);
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("schemaList"));
    m_list->setAccessibleName(tr("Extensions in use"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_list, 1);
    m_new = makeButton("newSchema", tr("&New definition"), &SchemasDialog::beginNew);
    layout->addWidget(m_new);
    m_drop = makeButton("dropSchema", tr("Use no &more"), &SchemasDialog::drop);
    layout->addWidget(m_drop);
    return page;
}

QWidget *SchemasDialog::makePage()
{
    m_page = new QWidget(this);
    m_id = new QLineEdit(m_page);
    m_id->setObjectName(QStringLiteral("schemaId"));
    m_description = new QLineEdit(m_page);
    m_description->setObjectName(QStringLiteral("schemaDescription"));
    m_status = plainLabel(QStringLiteral("schemaStatus"), m_page);
    m_properties = new QTreeWidget(m_page);
    m_properties->setObjectName(QStringLiteral("schemaProperties"));
    m_properties->setAccessibleName(tr("Properties"));
    m_properties->setHeaderLabels({tr("Property"), tr("Kind")});
    m_properties->setRootIsDecorated(false);
    m_properties->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_properties->header()->setStretchLastSection(false);
    m_properties->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_property = new QLineEdit(m_page);
    m_property->setObjectName(QStringLiteral("schemaProperty"));
    m_property->setPlaceholderText(tr("Name of a property"));
    m_property->setAccessibleName(tr("Name of a property"));
    m_type = new QComboBox(m_page);
    m_type->setObjectName(QStringLiteral("schemaType"));
    m_type->setAccessibleName(tr("Kind"));
    for (const QLatin1String type : types) {
        m_type->addItem(presentation::typeText(type), QString(type));
    }
    m_add = makeButton("addProperty", tr("&Add"), &SchemasDialog::addProperty);
    m_rules = mutedLabel(QStringLiteral("schemaRules"), m_page);
    m_rules->setWordWrap(true);
    m_create = makeButton("createSchema", tr("&Create"), &SchemasDialog::create);
    m_step = makeButton("stepSchema", {}, &SchemasDialog::step);
    m_delete = makeButton("deleteSchema", tr("&Delete"), &SchemasDialog::remove);
    m_form = new QFormLayout;
    m_form->setSpacing(scaled(8));
    m_form->addRow(tr("&Id"), m_id);
    m_form->addRow(tr("De&scription"), m_description);
    m_form->addRow(tr("Status"), m_status);
    connect(m_id, &QLineEdit::textEdited, this, &SchemasDialog::review);
    connect(m_property, &QLineEdit::textEdited, this, &SchemasDialog::review);
    connect(m_property, &QLineEdit::returnPressed, this, &SchemasDialog::addProperty);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addLayout(m_form);
    layout->addWidget(m_properties, 1);
    layout->addLayout(rowOf({m_property, m_type, m_add}));
    layout->addWidget(m_rules);
    auto *row = rowOf({m_create, m_step, m_delete});
    row->addStretch(1);
    layout->addLayout(row);
    return m_page;
}

const store::AccountSchemas &SchemasDialog::account() const
{
    return m_accounts.at(m_account->currentIndex());
}

void SchemasDialog::setAccounts(const QList<store::AccountSchemas> &accounts, const QString &shown)
{
    const QSignalBlocker blocker(m_account);
    const int place = std::max(0, m_account->currentIndex());
    m_accounts = accounts;
    m_account->clear();
    for (const store::AccountSchemas &each : accounts) {
        m_account->addItem(each.userPrincipalName);
    }
    m_account->setCurrentIndex(std::min(place, m_account->count() - 1));
    m_account->setVisible(accounts.size() > 1);
    setBusy(false);
    showList(shown.isEmpty() && !isNew() ? m_shown.id : shown);
}

void SchemasDialog::showList(const QString &current)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int row = 0;
    for (const SchemaExtension &schema : account().schemas) {
        if (schema.id == current) {
            row = m_list->count();
        }
        m_list->addItem(schema.id);
    }
    m_list->setCurrentRow(m_list->count() > 0 ? row : -1);
    showCurrent();
}

void SchemasDialog::showCurrent()
{
    m_shown = isNew() ? SchemaExtension() : account().schemas.at(m_list->currentRow());
    m_problem->clear();
    m_id->setText(m_shown.id);
    m_id->setCursorPosition(0);
    m_id->setReadOnly(!isNew());
    m_id->setPlaceholderText(isNew() ? QStringLiteral("project") : QString());
    m_description->setText(m_shown.description);
    m_description->setReadOnly(!isNew());
    m_status->setText(presentation::statusText(m_shown.status));
    m_form->setRowVisible(m_status, !isNew());
    m_rules->setText(isNew() ? presentation::definitionRules()
                             : presentation::ruleText(m_shown.status));
    // The rules of a new one are long in some languages.
    resize(width(), std::max(height(), layout()->totalMinimumHeightForWidth(width())));
    m_property->clear();
    review();
}

void SchemasDialog::beginNew()
{
    m_list->setCurrentRow(-1);
    showCurrent();
    m_id->setFocus(Qt::OtherFocusReason);
}

void SchemasDialog::addProperty()
{
    const domain::SchemaProperty added{m_property->text().trimmed(),
                                       m_type->currentData().toString()};
    SchemaExtension whole = m_shown;
    whole.id = QStringLiteral("any");
    whole.properties.append(added);
    if (const auto problem = domain::schemaProblem(whole)) {
        showProblem(presentation::problemText(*problem));
        return;
    }
    m_problem->clear();
    if (isNew()) {
        m_shown.properties.append(added);
        m_property->clear();
        m_property->setFocus(Qt::OtherFocusReason);
        review();
        return;
    }
    setBusy(true);
    Q_EMIT extendRequested(m_shown, added);
}

void SchemasDialog::find()
{
    const QString id = m_wanted->text().trimmed();
    if (!id.isEmpty() && !m_isBusy) {
        m_problem->clear();
        setBusy(true);
        Q_EMIT findRequested(id);
    }
}

void SchemasDialog::create()
{
    m_shown.id = m_id->text().trimmed();
    m_shown.description = m_description->text().trimmed();
    m_shown.targetTypes = QStringList{QStringLiteral("Contact")};
    if (const auto problem = domain::schemaProblem(m_shown)) {
        showProblem(presentation::problemText(*problem));
        return;
    }
    setBusy(true);
    Q_EMIT createRequested(m_shown);
}

void SchemasDialog::step()
{
    setBusy(true);
    Q_EMIT statusRequested(m_shown.id, domain::nextStatus(m_shown.status));
}

void SchemasDialog::remove()
{
    setBusy(true);
    Q_EMIT deleteRequested(m_shown.id);
}

void SchemasDialog::drop()
{
    setBusy(true);
    Q_EMIT dropRequested(m_shown.id);
}

void SchemasDialog::review()
{
    const bool grows = isNew() || m_shown.status == SchemaStatus::InDevelopment
        || m_shown.status == SchemaStatus::Available;
    m_properties->clear();
    for (const domain::SchemaProperty &property : std::as_const(m_shown.properties)) {
        new QTreeWidgetItem(m_properties, {property.name, presentation::typeText(property.type)});
    }
    m_find->setEnabled(!m_isBusy && !m_wanted->text().trimmed().isEmpty());
    m_drop->setEnabled(!m_isBusy && !isNew());
    m_property->setVisible(grows);
    m_type->setVisible(grows);
    m_add->setVisible(grows);
    m_add->setEnabled(!m_property->text().trimmed().isEmpty());
    m_create->setVisible(isNew());
    m_create->setEnabled(!m_id->text().trimmed().isEmpty() && !m_shown.properties.isEmpty());
    m_step->setVisible(!isNew() && m_shown.status != SchemaStatus::Unknown);
    m_step->setText(presentation::stepText(domain::nextStatus(m_shown.status)));
    m_delete->setVisible(!isNew() && m_shown.status == SchemaStatus::InDevelopment);
}

void SchemasDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_account->setDisabled(isBusy);
    m_page->setDisabled(isBusy);
    m_list->setDisabled(isBusy);
    m_new->setDisabled(isBusy);
    review();
}

bool SchemasDialog::isNew() const
{
    return m_list->currentRow() < 0;
}

void SchemasDialog::showProblem(const QString &sentence)
{
    setBusy(false);
    m_problem->setText(sentence);
    announce(m_problem, sentence);
}

} // namespace ui
