#include "ui/editors/draftkeeper.h"

#include "services/contacts/contactservice.h"

#include <QUuid>

#include <chrono>

namespace ui {

namespace {
constexpr std::chrono::seconds rest(1);
} // namespace

DraftKeeper::DraftKeeper(contacts::ContactService &contacts, QObject *parent)
    : QObject(parent)
    , m_contacts(contacts)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &DraftKeeper::write);
}

void DraftKeeper::begin(domain::ContactKey contact, domain::FolderKey folder,
                        std::function<void(store::Draft &)> written)
{
    m_draft = {.token = QUuid::createUuid().toString(QUuid::WithoutBraces),
               .contact = contact,
               .folder = folder};
    m_written = std::move(written);
    m_isStored = false;
}

void DraftKeeper::goOn(const store::Draft &draft)
{
    m_draft.token = draft.token;
    m_isStored = true;
}

void DraftKeeper::setFolder(domain::FolderKey folder)
{
    m_draft.folder = folder;
    note();
}

void DraftKeeper::note()
{
    if (m_written && !m_rest.isActive()) { // not started again: who writes on and on is kept too
        m_rest.start();
    }
}

// The store's queue keeps the order, so the last word here is the last word there.
void DraftKeeper::write()
{
    m_written(m_draft);
    m_draft.writtenAt = QDateTime::currentDateTimeUtc();
    if (!m_draft.patch.isEmpty() || !m_draft.fields.isEmpty()) {
        m_isStored = true;
        QCoro::connect(m_contacts.keepDraft(m_draft), this, [](const domain::Result<> &) {});
    } else if (std::exchange(m_isStored, false)) {
        QCoro::connect(m_contacts.discardDraft(m_draft.token), this,
                       [](const domain::Result<> &) {});
    }
}

void DraftKeeper::end()
{
    m_rest.stop();
    m_written = nullptr;
    if (std::exchange(m_isStored, false)) {
        QCoro::connect(m_contacts.discardDraft(m_draft.token), this,
                       [](const domain::Result<> &) {});
    }
}

} // namespace ui
