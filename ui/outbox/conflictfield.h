// One property that was changed here and on the server: both values side by side, and the choice.
//
// Promise  Values wrap and can be copied, whatever their length and script. Nothing is chosen by itself.
// Thread   GUI thread.
#pragma once

#include "services/store/conflicts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace models {
class ContactPhotos;
}

namespace ui {

class CardText;
class ConflictButtons;

class ConflictField : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictField(QWidget *parent = nullptr);

    void setPhotos(models::ContactPhotos *photos) { m_photos = photos; } // none: in words
    void setConflict(const store::Conflict &conflict);
    const store::Conflict &conflict() const { return m_conflict; }

Q_SIGNALS:
    void chosen(const store::ConflictDecision &decision);

private:
    void show(CardText *text, QLabel *picture, const domain::PropertyValue &value,
              const QString &side);

    store::Conflict m_conflict;
    models::ContactPhotos *m_photos = nullptr;
    QLabel *m_title;
    CardText *m_mine;
    CardText *m_theirs;
    QLabel *m_minePicture;
    QLabel *m_theirPicture;
    ConflictButtons *m_buttons;
};

} // namespace ui
