#include "ui/contacts/cardsection.h"

#include "ui/contacts/cardfield.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

CardSection::CardSection(QWidget *parent)
    : QWidget(parent)
    , m_title(mutedLabel(QStringLiteral("sectionTitle"), this))
    , m_layout(new QVBoxLayout(this))
{
    m_title->setFont(presentation::sectionTitleFont());
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_title, 0, Qt::AlignLeft); // mirrored by the layout
    m_layout->addSpacing(scaled(4));
}

void CardSection::setGroup(const CardGroup &group)
{
    setObjectName(QStringLiteral("section.") + group.id);
    setAccessibleName(group.title);
    m_title->setText(group.title);
    m_title->setHidden(group.title.isEmpty());
    while (m_fields.size() < group.entries.size()) {
        m_fields.append(makeField());
    }
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const bool isUsed = i < group.entries.size();
        m_fields.at(i)->setEntry(isUsed ? group.entries.at(i) : CardEntry());
        m_fields.at(i)->setVisible(isUsed);
    }
}

void CardSection::endEdit()
{
    for (CardField *field : std::as_const(m_fields)) {
        field->endEdit();
    }
}

CardField *CardSection::makeField()
{
    auto *field = new CardField(this);
    m_layout->addWidget(field);
    connect(field, &CardField::linkRequested, this, &CardSection::linkRequested);
    connect(field, &CardField::copied, this, &CardSection::copied);
    connect(field, &CardField::editorRequested, this, &CardSection::editorRequested);
    connect(field, &CardField::quickEdited, this, &CardSection::quickEdited);
    return field;
}

} // namespace ui
