#include "ui/editors/editorsection.h"

#include "ui/editors/editorfield.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

EditorSection::EditorSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(mutedLabel(QStringLiteral("sectionTitle"), this))
    , m_layout(new QVBoxLayout(this))
{
    m_title->setText(title);
    m_title->setFont(presentation::sectionTitleFont());
    m_title->setHidden(title.isEmpty());
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(presentation::scaled(6));
    m_layout->addWidget(m_title, 0, Qt::AlignLeft); // mirrored by the layout
}

void EditorSection::addField(EditorField *field)
{
    m_layout->addWidget(field);
    m_fields.append(field);
}

void EditorSection::refresh()
{
    setHidden(std::ranges::all_of(m_fields, &EditorField::isHidden));
}

} // namespace ui
