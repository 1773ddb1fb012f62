#include "ui/contacts/contactpane.h"

#include "models/contactdetailssource.h"
#include "ui/banner.h"
#include "ui/contacts/contactcard.h"
#include "ui/contacts/fieldcontent.h"
#include "ui/contacts/selectionsummary.h"
#include "ui/editors/contacteditor.h"
#include "ui/editors/draftkeeper.h"
#include "ui/emptyplace.h"
#include "ui/links.h"
#include "ui/outbox/conflicttext.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/metrics.h"

#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

constexpr std::chrono::milliseconds photoRest(150);
constexpr int thumbnailPixels = 40; // what the list keeps in memory anyway

const QString failureCause = QStringLiteral("failure");
const QString conflictCause = QStringLiteral("conflict");
const QString readCause = QStringLiteral("read");

} // namespace

ContactPane::ContactPane(models::ContactDetailsSource &details, contacts::ContactService &contacts,
                         QWidget *parent)
    : DetailPane(parent)
    , m_details(details)
    , m_contacts(contacts)
    , m_banner(new Banner(this))
    , m_pages(new QStackedLayout)
    , m_empty(new EmptyPlace(this))
    , m_card(new ContactCard(this))
    , m_summary(new SelectionSummary(this))
    , m_draft(new DraftKeeper(contacts, this))
{
    setObjectName(QStringLiteral("contactPane"));
    setAccessibleName(tr("Contact"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addLayout(m_pages, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_empty, m_card, m_summary}) {
        m_pages->addWidget(page);
    }
    m_photoRest.setSingleShot(true);
    m_photoRest.setInterval(photoRest);
    connect(&m_photoRest, &QTimer::timeout, this, [this] {
        if (m_shown.size() == 1) {
            m_details.requestFullPhoto(m_shown.front());
        }
    });
    connect(m_card, &ContactCard::editRequested, this, [this] { editContact(m_card->contact()); });
    connect(m_card, &ContactCard::photoRequested, this, &DetailPane::photoRequested);
    connect(m_card, &ContactCard::photoMenuRequested, this, &DetailPane::photoMenuRequested);
    connect(m_card, &ContactCard::pictureDropped, this,
            [this](const models::PictureInput &picture) {
                Q_EMIT pictureDropped(m_card->contact(), picture);
            });
    connect(m_card, &ContactCard::categoriesRequested, this, [this](const QPoint &position) {
        Q_EMIT categoriseRequested({m_card->contact()}, position);
    });
    connect(m_card, &ContactCard::followUpMenuRequested, this, [this](const QPoint &position) {
        Q_EMIT followUpMenuRequested({m_card->contact()}, position);
    });
    connect(m_card, &ContactCard::followUpCompleted, this,
            [this] { Q_EMIT followUpCompleted({m_card->contact()}); });
    connect(m_card, &ContactCard::editorRequested, this, &ContactPane::openEditorAt);
    connect(m_card, &ContactCard::quickEdited, this, &ContactPane::quickSave);
    connect(m_card, &ContactCard::linkRequested, this, &ContactPane::requestLink);
    connect(m_card, &ContactCard::copied, this, [this](const QString &what) {
        Q_EMIT message(what.isEmpty() ? tr("Copied") : tr("Copied: %1").arg(what));
    });
    connectSummary();
    connectDetails();
    showNothing(EmptyReason::NothingSelected);
}

void ContactPane::connectSummary()
{
    using Verb = SelectionSummary::Verb;
    connect(m_summary, &SelectionSummary::requested, this, [this](Verb verb, const QPoint &place) {
        switch (verb) {
        case Verb::Edit:
            Q_EMIT editRequested(m_shown);
            break;
        case Verb::Categorise:
            Q_EMIT categoriseRequested(m_shown, place);
            break;
        case Verb::FollowUp:
            Q_EMIT followUpMenuRequested(m_shown, place);
            break;
        case Verb::Move:
            Q_EMIT moveRequested(m_shown);
            break;
        case Verb::Copy:
            Q_EMIT copyRequested(m_shown);
            break;
        case Verb::Export:
            Q_EMIT exportRequested(m_shown);
            break;
        case Verb::RemovePhotos:
            Q_EMIT photoRemovalRequested(m_shown);
            break;
        case Verb::Delete:
            Q_EMIT deleteRequested(m_shown);
            break;
        }
    });
    connect(&m_details, &models::ContactDetailsSource::factsReady, this,
            [this](const models::SelectionFacts &facts) {
                QList<CardChips::Chip> labels;
                for (const models::SelectionFacts::Label &each : facts.labels) {
                    labels.append({each.name, {m_details.categoryPreset(each.name)}});
                }
                m_summary->setFacts(facts, labels, static_cast<int>(m_shown.size()));
            });
}

void ContactPane::connectDetails()
{
    connect(&m_details, &models::ContactDetailsSource::ready, this, &ContactPane::showDetails);
    connect(&m_details, &models::ContactDetailsSource::allRead, this,
            &ContactPane::openEditorOfMany);
    connect(&m_details, &models::ContactDetailsSource::gone, this, &ContactPane::showGone);
    connect(&m_details, &models::ContactDetailsSource::failed, this,
            [this](const domain::Error &error) {
                m_banner->show({readCause,
                                NoticeKind::Problem,
                                presentation::errorText(error),
                                {{tr("Try again"), [this] { m_details.show(m_shown); }}}});
            });
    connect(&m_details, &models::ContactDetailsSource::photoReady, this,
            [this](domain::ContactKey contact) {
                if (m_shown.size() > 1 && m_shown.contains(contact)) {
                    showSummary();
                } else if (m_shown.contains(contact)) {
                    showThumbnail(contact);
                    m_photoRest.start(); // it may be a new picture: fetch the large one too
                }
            });
    connect(&m_details, &models::ContactDetailsSource::fullPhotoReady, this,
            [this](domain::ContactKey contact, const QImage &photo) {
                if (m_card->contact() == contact) {
                    m_card->setPhoto(photo);
                }
            });
    connect(&m_details, &models::ContactDetailsSource::categoryPresetsChanged, this, [this] {
        if (m_pages->currentWidget() == m_card && !m_known.isEmpty()) {
            showCard(m_known.front());
        }
    });
}

void ContactPane::showContact(domain::ContactKey contact)
{
    const bool isShownAlready = m_shown == domain::ContactKeys{contact};
    if (isShownAlready && m_editor != nullptr && !m_newIn.isValid()) {
        return; // the list was filled anew; the editor follows the contact by itself
    }
    closeEditor();
    dismissNotices();
    if (!isShownAlready) {
        m_editWhenRead = {};
    }
    m_shown = {contact};
    m_known.clear();
    m_details.show(m_shown);
    m_photoRest.start();
}

void ContactPane::showSelection(const domain::ContactKeys &contacts)
{
    closeEditor();
    dismissNotices();
    m_editWhenRead = {};
    if (m_shown != contacts) {
        m_summary->clearFacts();
    }
    m_shown = contacts;
    m_known.clear();
    m_details.show(m_shown);
    m_photoRest.stop();
}

void ContactPane::showNothing(EmptyReason reason)
{
    closeEditor();
    dismissNotices();
    m_editWhenRead = {};
    m_shown.clear();
    m_known.clear();
    m_details.show({});
    m_photoRest.stop();
    m_emptyReason = reason;
    using presentation::DrawingName;
    switch (reason) {
    case EmptyReason::NothingSelected:
        m_empty->setContent(DrawingName::NothingSelected, tr("No contact selected"),
                            tr("Choose someone in the list to see everything about them here."),
                            {});
        break;
    case EmptyReason::EmptyFolder:
        m_empty->setContent(DrawingName::EmptyFolder, tr("Nobody here yet"),
                            tr("A new contact opens here, ready to be written."), {});
        break;
    case EmptyReason::EmptyForGood:
        m_empty->setContent(DrawingName::EmptyFolder, tr("Nobody here yet"),
                            tr("Whoever is added by others will be shown here."), {});
        break;
    case EmptyReason::NoMatch:
        m_empty->setContent(DrawingName::NoMatch, tr("Nobody found"),
                            tr("The first contact that is found will be shown here."), {});
        break;
    }
    m_pages->setCurrentWidget(m_empty);
}

void ContactPane::showDetails(const QList<store::ContactDetails> &contacts)
{
    m_known = contacts;
    if (m_editor != nullptr && m_isSaved) {
        closeEditor();
        finish(contacts.front().key);
        return;
    }
    if (m_editor != nullptr) {
        if (!m_newIn.isValid() && !m_editor->isOfMany()) {
            m_editor->follow(contacts.front().contact);
            m_editor->followFields(fieldValues(contacts.front()));
        }
        return;
    }
    m_banner->dismiss(readCause);
    if (m_shown.size() > 1) {
        showSummary();
        return;
    }
    showCard(contacts.front());
    if (m_editWhenRead == contacts.front().key) {
        m_editWhenRead = {};
        openEditor(contacts.front());
    }
}

void ContactPane::showCard(const store::ContactDetails &details)
{
    const bool isAnother = m_card->contact() != details.key;
    m_card->setContact(details, chips(details.contact.categories));
    if (std::exchange(m_isQuickSaved, false)) {
        m_card->endQuickEdit();
    }
    if (isAnother) {
        showThumbnail(details.key);
    }
    showFailure(details);
    showConflict(details);
    Q_EMIT titleChanged(m_card->accessibleName());
    m_pages->setCurrentWidget(m_card);
}

void ContactPane::showSummary()
{
    QList<SelectionSummary::Person> people;
    for (const store::ContactDetails &details : std::as_const(m_known)) {
        people.append(
            {domain::shownName(details.contact), m_details.photo(details.key, thumbnailPixels)});
        if (people.size() == SelectionSummary::maximumNames) {
            break;
        }
    }
    m_summary->setPeople(people, static_cast<int>(m_shown.size()));
    m_pages->setCurrentWidget(m_summary);
}

void ContactPane::showFailure(const store::ContactDetails &details)
{
    if (!details.failure) {
        m_banner->dismiss(failureCause);
        return;
    }
    m_banner->show(
        {failureCause,
         NoticeKind::Problem,
         presentation::errorText(*details.failure),
         {{tr("Try again"), [this, key = details.key] { Q_EMIT retryRequested(key); }},
          {tr("Discard change"), [this, key = details.key] { Q_EMIT discardRequested(key); }}}});
}

void ContactPane::showConflict(const store::ContactDetails &details)
{
    if (!details.hasConflict) {
        m_banner->dismiss(conflictCause);
    } else if (!m_banner->isShown(conflictCause)) {
        m_banner->show(
            {conflictCause,
             NoticeKind::Warning,
             conflictNotice(),
             {{tr("Choose…"), [this, key = details.key] { Q_EMIT conflictsRequested(key); }}}});
    }
}

void ContactPane::dismissNotices()
{
    m_banner->dismiss(linkCause());
    m_banner->dismiss(failureCause);
    m_banner->dismiss(conflictCause);
    m_banner->dismiss(readOnlyCause());
}

void ContactPane::showGone()
{
    if (m_editor != nullptr && !m_isSaved) {
        m_known.clear();
        m_editor->showProblem(tr("This contact was deleted in the meantime. Copy what you still "
                                 "need, then cancel."));
        return;
    }
    showNothing(EmptyReason::NothingSelected);
    Q_EMIT vanished();
}

void ContactPane::showThumbnail(domain::ContactKey contact)
{
    if (m_card->contact() == contact) {
        m_card->setThumbnail(m_details.photo(contact, thumbnailPixels));
    }
}

QList<CardChips::Chip> ContactPane::chips(const QStringList &categories) const
{
    QList<CardChips::Chip> chips;
    for (const QString &name : categories) {
        chips.append({name, {m_details.categoryPreset(name)}});
    }
    return chips;
}

void ContactPane::requestLink(const QUrl &link)
{
    if (!needsConfirmation(link)) {
        open(link);
        return;
    }
    m_banner->show({linkCause(),
                    NoticeKind::Information,
                    tr("Open %1 in your browser?").arg(presentation::isolated(shownHost(link))),
                    {{tr("Open"), [this, link] { open(link); }}}});
    const QList<QPushButton *> buttons =
        m_banner->findChildren<QPushButton *>(QStringLiteral("noticeButton"));
    buttons.last()->setFocus(Qt::OtherFocusReason); // whoever asked by the keyboard goes on by it
}

void ContactPane::open(const QUrl &link)
{
    if (!openLink(link)) {
        Q_EMIT message(tr("No program on this computer opens this."));
    }
}

} // namespace ui
