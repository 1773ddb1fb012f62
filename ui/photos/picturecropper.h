// A picture under a square frame: moved by dragging, made larger by the wheel, turned by quarters.
//
// Promise  the frame always lies within the picture; cut() is what it holds. The circle shows what
//          lists and cards will show of it. Nothing is copied or decoded while the person plays.
// Keys     arrows move, + and - change the size, R and Shift+R turn.
// Thread   GUI thread.
#pragma once

#include "services/domain/photocut.h"

#include <QImage>
#include <QWidget>

namespace ui {

class PictureCropper : public QWidget
{
    Q_OBJECT

public:
    explicit PictureCropper(QWidget *parent = nullptr);

    void setPicture(const QImage &picture); // centred, as large as the frame
    const QImage &picture() const { return m_picture; }
    domain::PhotoCut cut() const;

    static constexpr int largestZoom = 400; // percent of the size that just fills the frame
    int zoom() const { return m_zoom; }
    void setZoom(int percent);
    void turn(int quarters); // clockwise

    QSize sizeHint() const override;

Q_SIGNALS:
    void zoomChanged(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QSizeF turnedSize() const;
    qreal frameInPicture() const; // the frame's side in pixels of the picture
    qreal scale() const;          // of the picture on the screen
    void moveBy(const QPointF &pixels);
    void setCentre(const QPointF &centre);

    QImage m_picture;
    int m_turns = 0;
    int m_zoom = 100;
    QPointF m_centre; // of the frame, in pixels of the turned picture
    QPointF m_grabbed;
};

} // namespace ui
