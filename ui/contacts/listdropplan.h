// What a drop at a place of the list would mean, and the words for it.
#pragma once

#include <QString>

namespace ui {

struct ListDropPlan
{
    enum class Kind { Refused, Files, Text, Group, Contact, Picture };

    Kind kind = Kind::Refused;
    int row = -1; // that is meant; -1: the list as a whole
    QString text; // what would happen, or why not

    bool isPossible() const { return kind != Kind::Refused; }
};

} // namespace ui
