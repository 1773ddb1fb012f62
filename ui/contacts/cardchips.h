// The categories of a contact as coloured chips that wrap.
//
// Promise  each chip carries its name in words, whole in the tool tip and for screen readers.
// Thread   GUI thread.
#pragma once

#include "services/domain/outlookcategory.h"

#include <QWidget>

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

private:
    QList<Chip> m_chips;
};

} // namespace ui
