#include "ui/outbox/conflictbuttons.h"

#include "ui/contacts/flowlayout.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QPushButton>

namespace ui {

using store::ConflictChoice;

ConflictButtons::ConflictButtons(QString (*textOf)(ConflictChoice), QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new FlowLayout(presentation::scaled(8), this);
    const auto add = [&](ConflictChoice choice, const char *objectName) {
        auto *button = new QPushButton(textOf(choice), this);
        button->setObjectName(QLatin1String(objectName));
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
        m_buttons.append(button);
    };
    add(ConflictChoice::Mine, "keepMine");
    add(ConflictChoice::Theirs, "keepTheirs");
    add(ConflictChoice::Both, "keepBoth");
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ConflictButtons::describe(const QString &of, const QString &hint)
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->setAccessibleName(tr("%1: %2").arg(of, button->text()));
    }
    m_buttons.back()->setToolTip(hint.isEmpty() ? QString() : plainToolTip(hint));
    m_buttons.back()->setAccessibleDescription(hint);
}

void ConflictButtons::setBothOffered(bool isOffered)
{
    m_buttons.back()->setVisible(isOffered);
}

void ConflictButtons::focusFirst()
{
    m_buttons.front()->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
