// The conflicts of one contact, one below the other, with one choice for all of them on top.
//
// Promise  While the same contact is shown, what is settled goes and the rest keeps its place; whoever chose by
//          the keyboard is at the next choice.
// Thread   GUI thread.
#pragma once

#include "services/store/conflicts.h"

#include <QScrollArea>

class QVBoxLayout;

namespace models {
class ContactPhotos;
}

namespace ui {

class CardText;
class ConflictButtons;
class ConflictField;

class ConflictPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ConflictPage(QWidget *parent = nullptr);

    void setPhotos(models::ContactPhotos *photos);              // as of a field
    void setConflicts(const QList<store::Conflict> &conflicts); // of one contact, at least one

Q_SIGNALS:
    void decided(const QList<store::ConflictDecision> &decisions);

private:
    ConflictField *takeField(qint64 conflict);
    qsizetype focusedField() const; // -1: the focus is elsewhere
    void decideAll(store::ConflictChoice choice);

    CardText *m_name;
    ConflictButtons *m_all;
    QVBoxLayout *m_layout;
    QList<ConflictField *> m_fields;
    domain::ContactKey m_contact;
    models::ContactPhotos *m_photos = nullptr;
};

} // namespace ui
