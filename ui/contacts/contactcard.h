// One contact to read: photo, name, what they do, categories, the ways to reach them, every filled
// field in groups.
//
// Promise  shows exactly the filled properties; keeps its place while the same contact changes, starts
//          at the top for another one. Never opens anything: it asks.
// Thread   GUI thread.
#pragma once

#include "models/pictureinput.h"
#include "services/store/contactrows.h"
#include "ui/contacts/cardchips.h"
#include "ui/contacts/cardcontent.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui {

class CardFlag;
class CardPhoto;
class CardSection;
class CardText;
class InlineEdit;

class ContactCard : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContactCard(QWidget *parent = nullptr);

    void setContact(const store::ContactDetails &details, const QList<CardChips::Chip> &chips);
    void setThumbnail(const QImage &photo); // until the full picture is here
    void setPhoto(const QImage &photo);     // the full picture; null: there is none
    domain::ContactKey contact() const { return m_details.key; }
    const QImage &photo() const { return m_image; }
    void endQuickEdit();

Q_SIGNALS:
    void editRequested();
    void photoRequested();
    void photoMenuRequested(const QPoint &globalPosition);
    void pictureDropped(const models::PictureInput &picture);
    void categoriesRequested(const QPoint &globalPosition);
    void followUpMenuRequested(const QPoint &globalPosition);
    void followUpCompleted();
    void linkRequested(const QUrl &link);
    void copied(const QString &what);
    void editorRequested(const QString &entry);
    void quickEdited(const QString &entry, const QString &text);

private:
    QWidget *makeHeader();
    void connectHeader();
    void showRights();
    QWidget *makeActions();
    void showActions();
    void showGroups();
    void fillCopyMenu();
    void copy(const QString &what, const QString &text);
    void editName();
    QUrl firstLink(CardAction action) const;

    store::ContactDetails m_details;
    QList<CardGroup> m_groups;
    QImage m_image;
    CardPhoto *m_photo;
    CardText *m_name;
    InlineEdit *m_nameEdit = nullptr;
    CardText *m_job;
    CardChips *m_chips;
    CardFlag *m_flag;
    QWidget *m_pending;
    QWidget *m_locked; // says that it is for reading only
    QToolButton *m_edit;
    QPushButton *m_mail;
    QPushButton *m_call;
    QPushButton *m_map;
    QPushButton *m_copy;
    QVBoxLayout *m_layout;
    QList<CardSection *> m_sections;
};

} // namespace ui
