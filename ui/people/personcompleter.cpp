#include "ui/people/personcompleter.h"

#include "models/addresssuggestions.h"
#include "services/domain/contactproperty.h"

#include <QCompleter>
#include <QLineEdit>

namespace ui {

void suggestPeople(QLineEdit &field, models::AddressSuggestions &suggestions)
{
    auto *completer = new QCompleter(&suggestions, &field);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    field.setCompleter(completer);
    QObject::connect(&field, &QLineEdit::textEdited, &suggestions,
                     &models::AddressSuggestions::setText);
    QObject::connect(&suggestions, &models::AddressSuggestions::found, &field, [&field, completer] {
        if (field.hasFocus() && field.isModified()) {
            completer->complete();
        }
    });
}

void suggestRelatives(QWidget &editor, models::AddressSuggestions &names)
{
    using domain::ContactProperty;
    for (const ContactProperty property :
         {ContactProperty::Manager, ContactProperty::AssistantName, ContactProperty::SpouseName}) {
        if (auto *field = editor.findChild<QLineEdit *>(domain::graphName(property))) {
            suggestPeople(*field, names);
        }
    }
}

} // namespace ui
