#include "ui/contacts/searchfield.h"

#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"

#include <QAction>
#include <QKeyEvent>

#include <utility>

namespace ui {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("searchField"));
    setAccessibleName(tr("Search contacts"));
    setPlaceholderText(tr("Search name, company, phone, notes…"));
    setMinimumWidth(presentation::scaled(110));
    setMaximumWidth(presentation::scaled(420));
    setMinimumHeight(presentation::scaled(30));
    QAction *searchAction =
        addAction(presentation::icon(presentation::IconName::Search, presentation::Tint::Muted),
                  LeadingPosition);
    searchAction->setText(tr("Search"));

    auto *clearAction =
        addAction(presentation::icon(presentation::IconName::Clear, presentation::Tint::Muted),
                  TrailingPosition);
    clearAction->setText(tr("Clear search"));
    clearAction->setToolTip(tr("Clear search"));
    clearAction->setVisible(false);
    connect(clearAction, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clearAction,
            [clearAction](const QString &text) { clearAction->setVisible(!text.isEmpty()); });
}

QSize SearchField::sizeHint() const
{
    return {presentation::scaled(360), QLineEdit::sizeHint().height()};
}

void SearchField::setPlaceText(const QString &placeText)
{
    if (placeText == m_placeText) {
        return;
    }
    const QString before = std::exchange(m_placeText, placeText);
    if (!placeText.isEmpty() || text() == before) {
        setText(placeText);
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        clear();
        Q_EMIT left();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace ui
