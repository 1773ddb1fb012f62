// The large round photo of a card, or coloured initials.
//
// Promise  a click on a photo shows it in full, on initials it asks for a photo. A picture can be
//          dropped on it, a right click and the menu key ask for the menu.
// Thread   GUI thread.
#pragma once

#include "models/pictureinput.h"

#include <QAbstractButton>

namespace ui {

class CardPhoto : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Use { ShowOnly, Change };

    CardPhoto(int logicalPixels, Use use, QWidget *parent = nullptr);

    void setUse(Use use);
    void setPerson(const QString &name, const QImage &photo);
    QSize sizeHint() const override;

Q_SIGNALS: // with Use::Change alone
    void photoRequested();
    void menuRequested(const QPoint &globalPosition);
    void pictureDropped(const models::PictureInput &picture);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void act();
    void showLarge();
    void setDropHighlight(bool on);

    int m_size;
    Use m_use;
    bool m_isDropTarget = false;
    QString m_name;
    QImage m_photo;
};

} // namespace ui
