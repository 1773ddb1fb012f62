// The categories of a contact as coloured chips that wrap, and behind them, where it is wanted, a button
// that adds and takes off.
//
// Promise  each chip carries its name in words, whole in the tool tip and for screen readers. Hidden while
//          there is nothing to show.
// Thread   GUI thread.
#pragma once

#include "services/domain/outlookcategory.h"

#include <QWidget>

class QAbstractButton;

namespace ui {

class CardChips : public QWidget
{
    Q_OBJECT

public:
    struct Chip
    {
        QString name;
        domain::CategoryColor color;

        bool operator==(const Chip &) const = default;
    };

    explicit CardChips(QWidget *parent = nullptr);

    void setChips(const QList<Chip> &chips);
    void setAddable(bool isAddable); // not, unless told

Q_SIGNALS:
    void addRequested(const QPoint &globalPosition); // where a menu may open

private:
    void arrange();

    QList<Chip> m_chips;
    QAbstractButton *m_add;
};

} // namespace ui
