#include "ui/contacts/contactchooser.h"

#include "models/contactroles.h"
#include "ui/accessible/announce.h"
#include "ui/contacts/contactlistview.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

using presentation::scaled;

ContactChooser::ContactChooser(const QString &title, const QString &explained, const QString &verb,
                               std::unique_ptr<models::ContactListModel> contacts,
                               const domain::ContactKeys &without, QWidget *parent)
    : QDialog(parent)
    , m_contacts(std::move(contacts))
    , m_without(without)
    , m_search(new QLineEdit(this))
    , m_list(new ContactListView(*m_contacts, this))
    , m_problem(plainLabel(QStringLiteral("chooserProblem"), this))
{
    setObjectName(QStringLiteral("contactChooser"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(scaled(420), scaled(520));
    auto *words = plainLabel(QStringLiteral("chooserExplained"), this);
    words->setText(explained);
    words->setWordWrap(true);
    m_search->setObjectName(QStringLiteral("chooserSearch"));
    m_search->setPlaceholderText(tr("Search contacts"));
    m_search->setAccessibleName(tr("Search contacts"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("chooserList"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setDragEnabled(false);
    m_list->setAcceptDrops(false);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_chooseButton = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_chooseButton->setObjectName(QStringLiteral("chooseContact"));
    m_chooseButton->setDefault(true);
    presentation::setButtonRole(m_chooseButton, presentation::ButtonRole::Primary);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(words);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);

    connect(m_search, &QLineEdit::textChanged, this, &ContactChooser::search);
    connect(m_contacts.get(), &models::ContactListModel::resultReady, this,
            &ContactChooser::showResult);
    connect(m_contacts.get(), &models::ContactListModel::failed, this,
            &ContactChooser::showProblem);
    connect(m_contacts.get(), &QAbstractItemModel::dataChanged, this,
            &ContactChooser::updateButton);
    connect(m_list, &ContactListView::selectionEdited, this, &ContactChooser::updateButton);
    connect(m_list, &ContactListView::editRequested, this, &ContactChooser::choose);
    connect(m_list, &ContactListView::escaped, this, &QDialog::reject);
    connect(m_list, &ContactListView::searchTyped, this, [this](const QString &text) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(text);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &ContactChooser::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    search({});
    m_search->setFocus();
}

ContactChooser::~ContactChooser()
{
    delete m_list; // before the model that it shows
}

void ContactChooser::search(const QString &text)
{
    const store::ContactQuery query{.text = text.trimmed()};
    m_queryIsNew = m_queryIsNew || !m_contacts->isLoaded() || query != m_contacts->query();
    m_contacts->setQuery(query);
    updateButton();
}

void ContactChooser::showResult()
{
    m_problem->hide();
    if (std::exchange(m_queryIsNew, false) || !m_list->currentIndex().isValid()) {
        m_list->selectRow(m_contacts->contactRowNear(0));
    }
    updateButton();
}

void ContactChooser::showProblem(const domain::Error &error)
{
    m_problem->setText(presentation::errorText(error));
    m_problem->show();
    announce(m_problem, m_problem->text());
}

void ContactChooser::updateButton()
{
    const QModelIndex current = m_list->currentIndex();
    QString reason;
    if (m_without.contains(m_list->currentKey())) {
        reason = tr("This is the selected contact itself");
    } else if (current.data(models::ReadOnlyRole).toBool()) {
        reason = presentation::readOnlyReason(1, 1);
    }
    m_chooseButton->setEnabled(!m_queryIsNew && m_list->currentKey().isValid() && reason.isEmpty());
    m_chooseButton->setToolTip(reason);
}

bool ContactChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            key == Qt::Key_Up ? m_list->selectPrevious() : m_list->selectNext();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ContactChooser::choose()
{
    const domain::ContactKey contact = m_list->currentKey();
    if (m_chooseButton->isEnabled() && contact.isValid()) {
        accept();
        Q_EMIT chosen(contact);
    }
}

} // namespace ui
