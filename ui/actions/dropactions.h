// What is dropped on contacts, on the list and on the contact pane, and what it means: text and files that
// bring people in, pictures. Drops on the tree: see ContactActions, FolderActions; of contacts on a contact:
// JoinActions.
//
// Promise  each drop is one undo; what cannot come in says why.
// Thread   GUI thread.
#pragma once

#include "models/pictureinput.h"
#include "services/contacts/contactservice.h"
#include "ui/drags/droparea.h"
#include "ui/selection.h"

#include <QUrl>

class QAction;

namespace models {
struct DroppedText;
}

namespace ui {

class ContactListView;

class DropActions : public QObject
{
    Q_OBJECT

public:
    // All borrowed.
    DropActions(models::FolderTreeModel &folders, contacts::ContactService &service,
                const Selection &selection, QObject *parent);

    void serve(ContactListView &list);
    void
    serve(QWidget &area); // files and text come in, a picture becomes that of the selected contact

    QAction *copy() const { return m_copy; }   // of the list that is served
    QAction *paste() const { return m_paste; } // contacts, vCards, text, files, a picture

Q_SIGNALS:
    void importRequested(const QList<QUrl> &files, domain::FolderKey folder);
    void cardsRequested(const QByteArray &cards, domain::FolderKey folder);
    void pictureDropped(domain::ContactKey contact, const models::PictureInput &picture);
    void message(const QString &text);
    void failed(const domain::Error &error);

private:
    void pasteHeld();
    QString refusal() const;
    DropOffer offer(const QMimeData &data) const;
    void take(const QMimeData &data);
    void takeText(const models::DroppedText &text, domain::FolderKey folder);
    domain::FolderKey folder() const;

    models::FolderTreeModel &m_folders;
    contacts::ContactService &m_service;
    const Selection &m_selection;
    QAction *m_copy;
    QAction *m_paste;
};

} // namespace ui
