#include "ui/people/personcard.h"

#include "ui/people/persontext.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

namespace {

constexpr int avatarSize = 96;

QString joined(const QStringList &values)
{
    return values.join(u'\n');
}

// Where the language begins, also for a name in letters of the other direction.
void alignToStart(QLabel *label)
{
    const Qt::Alignment start = QApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    label->setAlignment(Qt::AlignAbsolute | start | Qt::AlignVCenter);
}

} // namespace

PersonCard::PersonCard(QWidget *parent)
    : QWidget(parent)
    , m_page(new QWidget(this))
    , m_avatar(plainLabel(QStringLiteral("personAvatar"), m_page))
    , m_name(plainLabel(QStringLiteral("personName"), m_page))
    , m_detail(mutedLabel(QStringLiteral("personDetail"), m_page))
    , m_source(mutedLabel(QStringLiteral("personSource"), m_page))
    , m_add(new QPushButton(tr("&Add to contacts"), m_page))
    , m_show(new QPushButton(tr("&Show the contact"), m_page))
    , m_rows(new QFormLayout)
{
    setObjectName(QStringLiteral("personCard"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_name->setFont(presentation::contactNameFont());
    for (QLabel *label : {m_name, m_detail, m_source}) {
        alignToStart(label);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_add->setObjectName(QStringLiteral("addPerson"));
    m_show->setObjectName(QStringLiteral("showPersonsContact"));
    presentation::setButtonRole(m_add, presentation::ButtonRole::Primary);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addRequested(m_person); });
    connect(m_show, &QPushButton::clicked, this,
            [this] { Q_EMIT contactRequested(m_person.contact); });

    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(4));
    words->addStretch(1);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    words->addWidget(m_source);
    words->addStretch(1);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(16));
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_add);
    buttons->addWidget(m_show);
    buttons->addStretch(1);
    m_rows->setHorizontalSpacing(scaled(16));
    m_rows->setVerticalSpacing(scaled(8));
    m_rows->setLabelAlignment(Qt::AlignTrailing | Qt::AlignTop);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    page->setSpacing(scaled(24));
    page->addLayout(head);
    page->addLayout(buttons);
    page->addLayout(m_rows);
    page->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    showPerson({});
}

void PersonCard::showPerson(const store::KnownPerson &person)
{
    m_person = person;
    const bool isSomebody = !person.person.id.isEmpty() || person.contact.isValid();
    m_page->setVisible(isSomebody);
    if (!isSomebody) {
        return;
    }
    const domain::Contact &contact = person.person.contact;
    m_name->setText(presentation::nameOrPlaceholder(domain::shownName(contact)));
    QStringList detail{contact.jobTitle, contact.companyName};
    detail.removeAll(QString());
    m_detail->setText(detail.join(QStringLiteral(" · ")));
    m_detail->setVisible(!detail.isEmpty());
    m_source->setText(personSource(person));
    m_add->setVisible(!person.contact.isValid());
    m_show->setVisible(person.contact.isValid());
    setBusy(false);
    while (m_rows->rowCount() > 0) {
        m_rows->removeRow(0);
    }
    QStringList addresses;
    for (const domain::EmailAddress &each : contact.emailAddresses) {
        addresses.append(each.address);
    }
    addRow(tr("E-mail"), joined(addresses));
    addRow(tr("Mobile"), contact.mobilePhone);
    addRow(tr("Work phone"), joined(contact.businessPhones));
    addRow(tr("Home phone"), joined(contact.homePhones));
    addRow(tr("Department"), contact.department);
    addRow(tr("Office"), contact.officeLocation);
    addRow(tr("Profession"), contact.profession);
    showAvatar();
}

void PersonCard::setBusy(bool isBusy)
{
    m_add->setEnabled(!isBusy);
}

void PersonCard::addRow(const QString &title, const QString &value)
{
    if (value.isEmpty()) {
        return;
    }
    QLabel *name = mutedLabel(QString(), m_page);
    name->setText(title);
    QLabel *text = plainLabel(QString(), m_page);
    text->setText(value);
    alignToStart(text);
    text->setWordWrap(true);
    text->setAccessibleName(title);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_rows->addRow(name, text);
}

void PersonCard::showAvatar()
{
    m_avatar->setPixmap(presentation::avatarPixmap(domain::shownName(m_person.person.contact), {},
                                                   scaled(avatarSize), devicePixelRatioF()));
}

void PersonCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_page->isVisible()) {
        showAvatar();
    }
}

} // namespace ui
