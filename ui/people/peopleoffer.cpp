#include "ui/people/peopleoffer.h"

#include "models/contactlistmodel.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

using Kind = models::FolderTreeModel::Kind;
using presentation::scaled;

namespace {

constexpr int little = 10; // contacts
constexpr int fewestLetters = 2;

// Terms of fields mean something here alone.
bool isOfWords(const QString &text)
{
    return text.size() >= fewestLetters && !text.contains(u':') && !text.startsWith(u'-');
}

} // namespace

PeopleOffer::PeopleOffer(const models::ContactListModel &contacts,
                         const models::FolderTreeModel &folders, QWidget *parent)
    : QWidget(parent)
    , m_contacts(contacts)
    , m_folders(folders)
    , m_button(flatButton(QStringLiteral("peopleOfferButton"), this))
{
    setObjectName(QStringLiteral("peopleOffer"));
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setIcon(presentation::icon(presentation::IconName::People));
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4));
    layout->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this,
            [this] { Q_EMIT requested(people(), m_contacts.query().text); });
    connect(&m_contacts, &models::ContactListModel::resultReady, this, &PeopleOffer::offer);
    offer();
}

Place PeopleOffer::people() const
{
    const domain::MailboxKey searched = m_contacts.query().mailbox;
    const QList<domain::MailboxKey> mailboxes = mailboxesOfPeople(m_folders);
    const bool isThere = searched.isValid() ? mailboxes.contains(searched) : !mailboxes.isEmpty();
    return isThere
        ? Place{.kind = Kind::People, .mailbox = searched.isValid() ? searched : mailboxes.first()}
        : Place();
}

void PeopleOffer::offer()
{
    const QString &text = m_contacts.query().text;
    setVisible(isOfWords(text) && m_contacts.found() < little && people().kind == Kind::People);
    const QString words = tr("Look for “%1” among people").arg(presentation::isolated(text));
    m_button->setText(QString(words).replace(u'&', QStringLiteral("&&"))); // no mnemonic
    m_button->setToolTip(plainToolTip(words));
}

} // namespace ui
