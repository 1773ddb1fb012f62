// A widget of its own kind, not a view, that takes drops as a whole: the contact pane, an empty list.
//
// Promise  the words of the offer stand at the pointer, an outline shows where it would go; what cannot be
//          dropped is refused with the reason. Children that take drops themselves go first.
// Thread   GUI thread.
#pragma once

#include <QObject>

#include <functional>

class QDropEvent;
class QMimeData;
class QWidget;

namespace ui {

class DropCaption;

struct DropOffer
{
    QString text; // what would happen, or why not; empty: nothing is said
    bool isPossible = false;
};

class DropArea : public QObject
{
    Q_OBJECT

public:
    using Offer = std::function<DropOffer(const QMimeData &)>;

    DropArea(QWidget *area, Offer offer);

Q_SIGNALS:
    void dropped(const QMimeData &data);

protected:
    bool eventFilter(QObject *area, QEvent *event) override;

private:
    void show(QDropEvent &event);
    void hide();

    QWidget *m_area;
    Offer m_offer;
    DropCaption *m_caption;
    QWidget *m_outline;
};

} // namespace ui
