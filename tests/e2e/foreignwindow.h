// A stand-in for another program: a small window at the side that data can be dragged out of and dropped on.
//
// Promise  takes every drop as a copy, and asks for each format while the drop lasts, as programs do.
#pragma once

#include <QMimeData>
#include <QPoint>
#include <QUrl>
#include <QWidget>

#include <memory>

namespace e2e {

class ForeignWindow : public QWidget
{
public:
    explicit ForeignWindow(const QPoint &place);

    void offer(std::unique_ptr<QMimeData> data) { m_offered = std::move(data); }

    struct Taken
    {
        QString text;
        QString html;
        QByteArray cards;
        QList<QUrl> files;
    };
    const Taken &taken() const { return m_taken; }
    void forget() { m_taken = {}; }

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    std::unique_ptr<QMimeData> m_offered;
    Taken m_taken;
};

} // namespace e2e
