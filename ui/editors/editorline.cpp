#include "ui/editors/editorline.h"

#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

using presentation::scaled;

namespace {
constexpr int labelWidth = 110; // as on the card, so that the texts stay where they were
constexpr int lineHeight = 30;
} // namespace

EditorLine::EditorLine(const QString &label, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_label(mutedLabel(QStringLiteral("lineLabel"), this))
    , m_hint(plainLabel(QStringLiteral("hint"), this))
    , m_remove(flatButton(QStringLiteral("removeLine"), this))
{
    m_label->setFixedWidth(scaled(labelWidth));
    m_label->setMinimumHeight(scaled(lineHeight));
    // Towards the field, also for a word in letters of the other direction.
    m_label->setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter
                          | (isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight));
    m_label->setWordWrap(true);
    m_label->setBuddy(content);
    m_hint->setWordWrap(true);
    m_hint->setFont(presentation::captionFont());
    m_hint->hide();
    m_remove->setIcon(presentation::icon(presentation::IconName::Close, presentation::Tint::Muted));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy = m_remove->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_remove->setSizePolicy(policy);
    m_remove->hide();

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(0);
    layout->setVerticalSpacing(scaled(2));
    layout->setColumnMinimumWidth(1, scaled(16));
    layout->setColumnStretch(2, 1);
    layout->setColumnMinimumWidth(3, scaled(4));
    layout->addWidget(m_label, 0, 0, Qt::AlignTop);
    layout->addWidget(content, 0, 2);
    layout->addWidget(m_remove, 0, 4, Qt::AlignTop);
    layout->addWidget(m_hint, 1, 2);
    setLabel(label);
    content->setAccessibleName(label);
    connect(m_remove, &QToolButton::clicked, this, &EditorLine::removeRequested);
}

void EditorLine::setLabel(const QString &label)
{
    m_label->setText(label);
}

void EditorLine::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setHidden(hint.isEmpty());
    if (m_label->buddy() != nullptr) {
        m_label->buddy()->setAccessibleDescription(hint);
    }
}

void EditorLine::setRemovable(const QString &whatItRemoves)
{
    m_remove->setToolTip(whatItRemoves);
    m_remove->setAccessibleName(whatItRemoves);
    m_remove->setHidden(whatItRemoves.isEmpty());
}

void EditorLine::setDifferent(QLineEdit &edit)
{
    edit.setPlaceholderText(tr("Different values"));
    setRemovable(tr("Remove from all"));
    connect(this, &EditorLine::removeRequested, &edit, [this, &edit] {
        edit.clear();
        edit.setPlaceholderText(tr("Removed from all"));
        Q_EMIT removedFromAll();
    });
}

QToolButton *addButton(const QString &objectName, const QString &text, QWidget *parent)
{
    QToolButton *button = flatButton(objectName, parent);
    button->setIcon(presentation::icon(presentation::IconName::Plus, presentation::Tint::Accent));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setText(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace ui
