// Stores what is written in an editor, so that it survives a crash; takes it away when it is saved or
// given up.
//
// Promise  At most a second of writing is lost. What equals the contact again is no draft.
// Never    tells of trouble: saving itself will.
// Thread   GUI thread.
#pragma once

#include "services/store/drafts.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace contacts {
class ContactService;
}

namespace ui {

class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    explicit DraftKeeper(contacts::ContactService &contacts, QObject *parent = nullptr);

    // From now on `written` fills in what is written: patch and fields. A draft from before goes on under its
    // token.
    void begin(domain::ContactKey contact, domain::FolderKey folder,
               std::function<void(store::Draft &)> written);
    void goOn(const store::Draft &draft);

    void setFolder(domain::FolderKey folder); // of a new contact, from now on
    void note();                              // something was written
    void end();

private:
    void write();

    contacts::ContactService &m_contacts;
    store::Draft m_draft;
    std::function<void(store::Draft &)> m_written; // null: nothing is being written
    QTimer m_rest;
    bool m_isStored = false;
};

} // namespace ui
