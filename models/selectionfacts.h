// What several contacts are and have, counted: for the summary of a selection.
//
// Thread   readSelectionFacts runs on the store's thread.   Cost  about 20 ms for 1 000 contacts.
// Errors   Storage.
#pragma once

#include "services/store/followups.h"

#include <QStringList>

namespace models {

struct SelectionFacts
{
    struct Label
    {
        QString name;
        int contacts = 0; // that have it

        bool operator==(const Label &) const = default;
    };

    QList<Label> labels; // in the order of the categories
    store::FlagSummary flags;
    int photos = 0;   // contacts that have one
    int readOnly = 0; // contacts in folders that are for reading alone

    bool operator==(const SelectionFacts &) const = default;
};

domain::Result<SelectionFacts> readSelectionFacts(store::Connection &connection,
                                                  domain::ContactKeys contacts);

} // namespace models
