// The dialog that prints, with the contacts that it can choose from: those selected, those of the place.
//
// Thread   GUI thread.
#pragma once

#include "services/store/contactrows.h"

class QWidget;

namespace models {
class ContactListModel;
}
namespace store {
class Store;
}

namespace app {

// A single contact is offered as a card, several as a list. Both borrowed, and outlive the window.
void openPrintDialog(store::Store &store, const models::ContactListModel &listed,
                     const domain::ContactKeys &selected, const QString &place, QWidget *window);

} // namespace app
