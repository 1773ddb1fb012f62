#include "ui/editors/editorfooter.h"

#include "ui/presentation/icons.h"
#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ui {

using presentation::scaled;

EditorFooter::EditorFooter(QWidget *parent)
    : QWidget(parent)
    , m_delete(new QPushButton(
          presentation::icon(presentation::IconName::Delete, presentation::Tint::Danger),
          tr("Delete"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("editorFooter"));
    m_delete->setObjectName(QStringLiteral("deleteContact"));
    m_cancel->setObjectName(QStringLiteral("cancelEdit"));
    m_save->setObjectName(QStringLiteral("saveEdit"));
    m_delete->setAccessibleName(tr("Delete this contact"));
    m_cancel->setToolTip(tr("Give the changes up (Esc)"));
    m_save->setToolTip(tr("Save (Ctrl+Enter)"));
    presentation::setButtonRole(m_delete, presentation::ButtonRole::Danger);
    presentation::setButtonRole(m_save, presentation::ButtonRole::Primary);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(12), scaled(24), scaled(12));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_delete);
    layout->addStretch(1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_save);
    setTabOrder(m_cancel, m_save);
    setTabOrder(m_save, m_delete); // Tab out of the last field leads to what one wants most
    connect(m_delete, &QPushButton::clicked, this, &EditorFooter::deleteClicked);
    connect(m_cancel, &QPushButton::clicked, this, &EditorFooter::cancelClicked);
    connect(m_save, &QPushButton::clicked, this, &EditorFooter::saveClicked);
}

void EditorFooter::setDeleteShown(bool shown)
{
    m_delete->setVisible(shown);
}

void EditorFooter::setSaving(bool saving)
{
    for (QPushButton *button : {m_delete, m_cancel, m_save}) {
        button->setDisabled(saving);
    }
}

void EditorFooter::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const presentation::Colors colors = presentation::colorsFrom(palette());
    painter.fillRect(rect(), colors.base);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
}

} // namespace ui
