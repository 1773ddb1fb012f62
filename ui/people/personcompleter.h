// Suggests people in a field while somebody types into it.
// Thread   GUI thread.
#pragma once

class QLineEdit;
class QWidget;

namespace models {
class AddressSuggestions;
}

namespace ui {

void suggestPeople(QLineEdit &field, models::AddressSuggestions &suggestions);

// In the fields of a contact's editor that name somebody: manager, assistant, partner.
void suggestRelatives(QWidget &editor, models::AddressSuggestions &names);

} // namespace ui
