// What one contact can become to another: part of it, or somebody in its life. By menu and keyboard for
// what is selected, and for what is dropped on a contact.
//
// Promise  what changes two contacts is asked first: the other one is picked, or of those that are selected
//          the one that stays; a drop asks in a menu at the pointer. Each is one undo.
// Thread   GUI thread.
#pragma once

#include "models/contactlistmodel.h"
#include "services/contacts/contactservice.h"
#include "ui/selection.h"

class QAction;
class QMenu;

namespace ui {

class ContactListView;

class JoinActions : public QObject
{
    Q_OBJECT

public:
    // All borrowed; window is the parent of dialogs and the scope of the shortcuts.
    JoinActions(models::ContactListModel &contacts, contacts::ContactService &service,
                ContactListView &list, const Selection &selection, QWidget *window);

    QAction *merge() const { return m_merge; }
    QMenu *relateMenu() const { return m_relate; }

Q_SIGNALS:
    void failed(const domain::Error &error);

private:
    void addRelation(store::Relation relation, const char *objectName, const QString &text);
    void updateEnablement();
    void mergeSelected();
    void askWhichStays(const QList<domain::ContactRow> &contacts);
    void pickAndMerge(domain::ContactKey selected);
    void pickAndRelate(domain::ContactKey person, store::Relation relation);
    void ask(const domain::ContactKeys &contacts, domain::ContactKey target,
             const QPoint &globalPosition);
    void merge(const domain::ContactKeys &others, domain::ContactKey kept);
    void relate(domain::ContactKey person, domain::ContactKey contact, store::Relation relation);
    QString nameOf(domain::ContactKey contact) const;
    QPoint placeOfCurrent() const;

    models::ContactListModel &m_contacts;
    contacts::ContactService &m_service;
    ContactListView &m_list;
    const Selection &m_selection;
    QWidget *m_window;
    QAction *m_merge;
    QMenu *m_relate;
};

} // namespace ui
