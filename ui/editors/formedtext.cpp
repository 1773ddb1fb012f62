#include "ui/editors/formedtext.h"

#include "ui/editors/textfield.h"

namespace ui {

FormedText::FormedText(TextField *field, QObject *parent)
    : QObject(parent)
    , m_field(field)
{
    connect(field, &TextField::typed, this, [this] { m_isWrittenByHand = !m_field->isBlank(); });
}

void FormedText::load(const QString &formed)
{
    m_formed = formed;
    m_isWrittenByHand = !m_field->isBlank() && m_field->text() != formed;
}

void FormedText::offer(const QString &formed)
{
    if (formed == m_formed) {
        return;
    }
    m_formed = formed;
    if (!m_isWrittenByHand) {
        m_field->setText(formed);
    }
}

} // namespace ui
