#include "ui/contacts/contactcard.h"

#include "services/domain/contactproperty.h"
#include "ui/contacts/cardflag.h"
#include "ui/contacts/cardphoto.h"
#include "ui/contacts/cardsection.h"
#include "ui/contacts/cardtext.h"
#include "ui/contacts/copytext.h"
#include "ui/contacts/fieldcontent.h"
#include "ui/contacts/flowlayout.h"
#include "ui/contacts/inlineedit.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using presentation::IconName;
using presentation::scaled;

namespace {

constexpr int photoSize = 96;
constexpr int widestCard = 720; // longer lines are hard to read

class IconMark final : public QWidget
{
public:
    IconMark(IconName name, QWidget *parent)
        : QWidget(parent)
        , m_icon(presentation::icon(name, presentation::Tint::Muted))
    {
        setFixedSize(scaled(16), scaled(16));
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

// A sign with words beside it.
QWidget *makeMark(const QString &objectName, IconName icon, const QString &words, QWidget *parent)
{
    auto *mark = new QWidget(parent);
    mark->setObjectName(objectName);
    QLabel *text = mutedLabel(objectName + QStringLiteral("Text"), mark);
    text->setText(words);
    text->setFont(presentation::captionFont());
    auto *layout = new QHBoxLayout(mark);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(6));
    layout->addWidget(new IconMark(icon, mark));
    layout->addWidget(text);
    layout->addStretch(1);
    return mark;
}

} // namespace

ContactCard::ContactCard(QWidget *parent)
    : QScrollArea(parent)
    , m_photo(new CardPhoto(photoSize, CardPhoto::Use::Change, this))
    , m_name(new CardText(QStringLiteral("contactName"), this))
    , m_job(new CardText(QStringLiteral("jobLine"), this))
    , m_chips(new CardChips(this))
    , m_flag(new CardFlag(this))
    , m_pending(
          makeMark(QStringLiteral("pendingMark"), IconName::Pending, tr("Waits to be sent"), this))
    , m_locked(makeMark(QStringLiteral("readOnlyMark"), IconName::Lock,
                        presentation::readOnlyReason(1, 1), this))
    , m_edit(flatButton(QStringLiteral("editCard"), this))
    , m_mail(new QPushButton(tr("Mail"), this))
    , m_call(new QPushButton(tr("Call"), this))
    , m_map(new QPushButton(tr("Map"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    setObjectName(QStringLiteral("contactCard"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    auto *page = new QWidget(this);
    page->setObjectName(QStringLiteral("cardPage"));
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Base);
    auto *body = new QWidget(page);
    body->setMaximumWidth(scaled(widestCard));
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(body, 1);
    outer->addStretch(0);
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(scaled(24), scaled(24), scaled(16), scaled(24));
    m_layout->setSpacing(scaled(24));
    auto *top = new QVBoxLayout;
    top->setSpacing(scaled(16));
    top->addWidget(makeHeader());
    top->addWidget(makeActions());
    m_layout->addLayout(top);
    m_layout->addStretch(1);
    setWidget(page);
}

QWidget *ContactCard::makeHeader()
{
    auto *header = new QWidget(this);
    header->setObjectName(QStringLiteral("cardHeader"));
    m_name->setTextFont(presentation::contactNameFont());
    m_name->setAccessibleName(tr("Name"));
    m_job->setMuted();
    m_job->setAccessibleName(tr("Job title and company"));

    m_edit->setIcon(presentation::icon(IconName::Edit));
    m_edit->setAccessibleName(tr("Edit"));
    m_edit->setFocusPolicy(Qt::StrongFocus);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(4));
    texts->addStretch(1);
    texts->addWidget(m_name);
    texts->addWidget(m_job);
    texts->addSpacing(scaled(4));
    texts->addWidget(m_chips);
    texts->addWidget(m_flag);
    texts->addWidget(m_pending);
    texts->addWidget(m_locked);
    texts->addStretch(1);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(16));
    layout->addWidget(m_photo, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_edit, 0, Qt::AlignTop);
    connectHeader();
    return header;
}

void ContactCard::connectHeader()
{
    connect(m_edit, &QToolButton::clicked, this, &ContactCard::editRequested);
    connect(m_chips, &CardChips::addRequested, this, &ContactCard::categoriesRequested);
    connect(m_photo, &CardPhoto::photoRequested, this, &ContactCard::photoRequested);
    connect(m_photo, &CardPhoto::menuRequested, this, &ContactCard::photoMenuRequested);
    connect(m_photo, &CardPhoto::pictureDropped, this, &ContactCard::pictureDropped);
    connect(m_flag, &CardFlag::menuRequested, this, &ContactCard::followUpMenuRequested);
    connect(m_flag, &CardFlag::completeRequested, this, &ContactCard::followUpCompleted);
    connect(m_name, &CardText::editRequested, this, &ContactCard::editName);
    connect(m_job, &CardText::editRequested, this, [this] {
        if (m_details.isReadOnly) {
            return;
        }
        Q_EMIT editorRequested(domain::graphName(m_details.contact.jobTitle.isEmpty()
                                                     ? domain::ContactProperty::CompanyName
                                                     : domain::ContactProperty::JobTitle));
    });
    connect(m_name, &CardText::copyRequested, this,
            [this] { copy(tr("Name"), m_name->toPlainText()); });
}

// What may not be changed says so, and offers no way to.
void ContactCard::showRights()
{
    const bool isReadOnly = m_details.isReadOnly;
    m_locked->setVisible(isReadOnly);
    m_edit->setEnabled(!isReadOnly);
    m_edit->setToolTip(isReadOnly ? presentation::readOnlyReason(1, 1) : tr("Edit"));
    m_chips->setAddable(!isReadOnly);
    m_flag->setEnabled(!isReadOnly);
    m_photo->setUse(isReadOnly ? CardPhoto::Use::ShowOnly : CardPhoto::Use::Change);
    for (CardGroup &group : m_groups) {
        for (CardEntry &entry : group.entries) {
            entry.isReadOnly = isReadOnly;
        }
    }
}

QWidget *ContactCard::makeActions()
{
    auto *actions = new QWidget(this);
    actions->setObjectName(QStringLiteral("cardActions"));
    m_mail->setObjectName(QStringLiteral("mailAction"));
    m_call->setObjectName(QStringLiteral("callAction"));
    m_map->setObjectName(QStringLiteral("mapAction"));
    m_copy->setObjectName(QStringLiteral("copyAction"));
    m_mail->setIcon(presentation::icon(IconName::Mail));
    m_call->setIcon(presentation::icon(IconName::Phone));
    m_map->setIcon(presentation::icon(IconName::MapPin));
    m_copy->setIcon(presentation::icon(IconName::Copy));
    auto *layout = new FlowLayout(scaled(8), actions);
    for (QPushButton *button : {m_mail, m_call, m_map, m_copy}) {
        layout->addWidget(button);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    actions->setSizePolicy(policy);
    connect(m_mail, &QPushButton::clicked, this,
            [this] { Q_EMIT linkRequested(firstLink(CardAction::Mail)); });
    connect(m_call, &QPushButton::clicked, this,
            [this] { Q_EMIT linkRequested(firstLink(CardAction::Call)); });
    connect(m_map, &QPushButton::clicked, this,
            [this] { Q_EMIT linkRequested(firstLink(CardAction::Map)); });
    auto *menu = new QMenu(m_copy);
    menu->setObjectName(QStringLiteral("copyMenu"));
    m_copy->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ContactCard::fillCopyMenu);
    return actions;
}

void ContactCard::setContact(const store::ContactDetails &details,
                             const QList<CardChips::Chip> &chips)
{
    const bool isAnother = details.key != m_details.key;
    m_details = details;
    if (isAnother) {
        m_image = {};
        endQuickEdit();
    }
    const QString name = domain::shownName(details.contact);
    m_name->setValue(presentation::nameOrPlaceholder(name));
    m_job->setValue(jobLine(details.contact));
    m_job->setHidden(m_job->toPlainText().isEmpty());
    m_chips->setChips(chips);
    m_flag->setFlag(details.flag);
    m_pending->setVisible(details.pending && !details.failure);
    m_photo->setPerson(name, m_image);
    setAccessibleName(presentation::nameOrPlaceholder(name));
    m_groups = cardContent(details.contact, QDate::currentDate()) + fieldGroups(details);
    if (!details.extendedKnown) {
        m_groups.append(
            {QStringLiteral("onTheirWay"),
             {},
             {{.id = QStringLiteral("onTheirWay"),
               .value = tr("Fax numbers and further fields are still on their way.")}}});
    }
    showRights();
    showActions();
    showGroups();
    if (isAnother) {
        verticalScrollBar()->setValue(0);
    }
}

void ContactCard::editName()
{
    if (m_details.isReadOnly) {
        return;
    }
    if (m_nameEdit != nullptr) {
        m_nameEdit->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_nameEdit = new InlineEdit(m_details.contact.displayName, m_name);
    connect(m_nameEdit, &InlineEdit::entered, this, [this](const QString &text) {
        Q_EMIT quickEdited(domain::graphName(domain::ContactProperty::DisplayName), text);
    });
    connect(m_nameEdit, &InlineEdit::left, this, &ContactCard::endQuickEdit);
}

void ContactCard::endQuickEdit()
{
    for (CardSection *section : std::as_const(m_sections)) {
        section->endEdit();
    }
    if (InlineEdit *line = std::exchange(m_nameEdit, nullptr)) {
        const bool hadFocus = line->hasFocus();
        line->hide();
        line->deleteLater(); // it may be the sender
        if (hadFocus) {
            m_name->setFocus(Qt::OtherFocusReason);
        }
    }
}

void ContactCard::setThumbnail(const QImage &photo)
{
    if (photo.width() > m_image.width()) {
        setPhoto(photo);
    }
}

void ContactCard::setPhoto(const QImage &photo)
{
    m_image = photo;
    m_photo->setPerson(domain::shownName(m_details.contact), m_image);
}

void ContactCard::showActions()
{
    m_mail->setHidden(firstLink(CardAction::Mail).isEmpty());
    m_call->setHidden(firstLink(CardAction::Call).isEmpty());
    m_map->setHidden(firstLink(CardAction::Map).isEmpty());
}

void ContactCard::showGroups()
{
    while (m_sections.size() < m_groups.size()) {
        auto *section = new CardSection(widget());
        m_layout->insertWidget(m_layout->count() - 1, section);
        connect(section, &CardSection::linkRequested, this, &ContactCard::linkRequested);
        connect(section, &CardSection::copied, this, &ContactCard::copied);
        connect(section, &CardSection::editorRequested, this, &ContactCard::editorRequested);
        connect(section, &CardSection::quickEdited, this, &ContactCard::quickEdited);
        m_sections.append(section);
    }
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const bool isUsed = i < m_groups.size();
        m_sections.at(i)->setGroup(isUsed ? m_groups.at(i) : CardGroup());
        m_sections.at(i)->setVisible(isUsed);
    }
}

void ContactCard::fillCopyMenu()
{
    QMenu *menu = m_copy->menu();
    menu->clear();
    const QString name = m_name->toPlainText();
    menu->addAction(tr("Name"), this, [this, name] { copy(tr("Name"), name); });
    for (const CardGroup &group : std::as_const(m_groups)) {
        for (const CardEntry &entry : group.entries) {
            if (entry.action == CardAction::None) {
                continue;
            }
            QString shown = entry.value.section(u'\n', 0, 0);
            shown = entry.value.size() > 60 ? shown.left(60) + QChar(0x2026) : shown;
            menu->addAction(shown.replace(u'&', QStringLiteral("&&")), this,
                            [this, entry] { copy(entry.label, entry.value); });
        }
    }
    menu->addSeparator();
    menu->addAction(tr("Everything"), this,
                    [this, text = wholeText(name, m_job->toPlainText(), m_groups)] {
                        copy(tr("Everything"), text);
                    });
}

void ContactCard::copy(const QString &what, const QString &text)
{
    QApplication::clipboard()->setText(text);
    Q_EMIT copied(what);
}

QUrl ContactCard::firstLink(CardAction action) const
{
    for (const CardGroup &group : m_groups) {
        for (const CardEntry &entry : group.entries) {
            if (entry.action == action) {
                return entry.link;
            }
        }
    }
    return {};
}

} // namespace ui
