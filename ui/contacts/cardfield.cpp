#include "ui/contacts/cardfield.h"

#include "ui/contacts/cardtext.h"
#include "ui/contacts/inlineedit.h"
#include "ui/presentation/controlpainter.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <utility>

namespace ui {

using presentation::IconName;
using presentation::scaled;

namespace {

constexpr int labelWidth = 110;
constexpr int rowHeight = 28;

IconName actionIcon(CardAction action)
{
    switch (action) {
    case CardAction::Mail:
        return IconName::Mail;
    case CardAction::Call:
        return IconName::Phone;
    case CardAction::Browse:
        return IconName::Globe;
    case CardAction::Map:
        return IconName::MapPin;
    case CardAction::None:
        break;
    }
    return IconName::OpenWindow;
}

void keepRoom(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace

CardField::CardField(QWidget *parent)
    : QWidget(parent)
    , m_label(mutedLabel(QStringLiteral("fieldLabel"), this))
    , m_value(new CardText(QStringLiteral("fieldValue"), this))
    , m_edit(flatButton(QStringLiteral("editField"), this))
    , m_copy(flatButton(QStringLiteral("copyField"), this))
    , m_act(flatButton(QStringLiteral("actOnField"), this))
{
    const int padding = (scaled(rowHeight) - m_value->fontMetrics().height()) / 2;
    // The gap is the label's own, so that notes, which have none, begin where their title begins.
    const int gap = scaled(16);
    m_label->setFixedWidth(scaled(labelWidth) + gap);
    m_label->setContentsMargins(isRightToLeft() ? gap : 0, padding, isRightToLeft() ? 0 : gap,
                                padding);
    // Towards the value, also for a word in letters of the other direction.
    m_label->setAlignment(Qt::AlignAbsolute | Qt::AlignTop
                          | (isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight));
    m_label->setWordWrap(true);
    m_copy->setIcon(presentation::icon(IconName::Copy, presentation::Tint::Muted));
    m_edit->setIcon(presentation::icon(IconName::Edit, presentation::Tint::Muted));
    for (QToolButton *button : {m_edit, m_copy, m_act}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->installEventFilter(this);
        keepRoom(button);
        button->hide();
    }
    m_value->installEventFilter(this);

    auto *valueColumn = new QVBoxLayout;
    valueColumn->setContentsMargins(0, padding, 0, padding);
    valueColumn->addWidget(m_value);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_label, 0, Qt::AlignTop);
    layout->addLayout(valueColumn, 1);
    layout->addSpacing(scaled(8));
    layout->addWidget(m_edit, 0, Qt::AlignTop);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    layout->addWidget(m_act, 0, Qt::AlignTop);

    connect(m_edit, &QToolButton::clicked, this, &CardField::edit);
    connect(m_value, &CardText::editRequested, this, &CardField::edit);
    connect(m_copy, &QToolButton::clicked, this, &CardField::copy);
    connect(m_value, &CardText::copyRequested, this, &CardField::copy);
    connect(m_act, &QToolButton::clicked, this, [this] { Q_EMIT linkRequested(m_entry.link); });
    connect(m_value, &CardText::activated, this, [this] { Q_EMIT linkRequested(m_entry.link); });
}

void CardField::setEntry(const CardEntry &entry)
{
    if (entry.id != m_entry.id || entry.isReadOnly) {
        endEdit();
    }
    m_entry = entry;
    setObjectName(entry.id);
    m_label->setText(entry.label);
    m_label->setVisible(!entry.label.isEmpty());
    m_value->setValue(entry.value);
    m_value->setActing(entry.action != CardAction::None);
    m_value->setAccessibleName(entry.label);
    m_act->setIcon(presentation::icon(actionIcon(entry.action), presentation::Tint::Accent));
    m_act->setToolTip(actionText());
    m_act->setAccessibleName(actionText());
    const QString editText = tr("Edit");
    m_edit->setToolTip(tr("Edit (F2)"));
    m_edit->setAccessibleName(entry.label.isEmpty() ? editText : tr("Edit: %1").arg(entry.label));
    const QString copyText = tr("Copy");
    m_copy->setToolTip(copyText);
    m_copy->setAccessibleName(entry.label.isEmpty() ? copyText : tr("Copy: %1").arg(entry.label));
    showButtons();
}

bool CardField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        // While the focus moves from the value to a button, neither has it: look afterwards.
        QMetaObject::invokeMethod(this, &CardField::showButtons, Qt::QueuedConnection);
        if (event->type() == QEvent::FocusIn) {
            showButtons();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CardField::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showButtons();
}

void CardField::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    showButtons();
}

void CardField::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_entry.isReadOnly) {
        menu->addAction(presentation::icon(IconName::Edit), tr("Edit"), this, &CardField::edit);
    }
    menu->addAction(presentation::icon(IconName::Copy), tr("Copy"), this, &CardField::copy);
    if (m_entry.action != CardAction::None) {
        menu->addAction(presentation::icon(actionIcon(m_entry.action)), actionText(), this,
                        [this] { Q_EMIT linkRequested(m_entry.link); });
    }
    menu->popup(event->globalPos());
}

void CardField::paintEvent(QPaintEvent * /*event*/)
{
    if (m_value->hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRect ring = QRect(m_value->mapTo(this, QPoint()), m_value->size())
                               .adjusted(-scaled(6), -scaled(4), scaled(6), scaled(4));
        presentation::paintFocusRing(&painter, ring, presentation::colorsFrom(palette()));
    }
}

void CardField::edit()
{
    if (m_entry.isReadOnly) {
        return; // the card says why
    }
    if (!m_entry.quickText) {
        Q_EMIT editorRequested(m_entry.id);
        return;
    }
    if (m_quickEdit != nullptr) {
        m_quickEdit->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_quickEdit = new InlineEdit(*m_entry.quickText, m_value);
    connect(m_quickEdit, &InlineEdit::entered, this,
            [this](const QString &text) { Q_EMIT quickEdited(m_entry.id, text); });
    connect(m_quickEdit, &InlineEdit::left, this, &CardField::endEdit);
}

void CardField::endEdit()
{
    if (InlineEdit *line = std::exchange(m_quickEdit, nullptr)) {
        const bool hadFocus = line->hasFocus();
        line->hide();
        line->deleteLater(); // it may be the sender
        if (hadFocus) {
            m_value->setFocus(Qt::OtherFocusReason);
        }
    }
}

void CardField::mouseDoubleClickEvent(QMouseEvent * /*event*/)
{
    edit();
}

void CardField::copy()
{
    QApplication::clipboard()->setText(m_entry.value);
    Q_EMIT copied(m_entry.label);
}

void CardField::showButtons()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool isActive = underMouse() || (focus != nullptr && isAncestorOf(focus));
    m_edit->setVisible(isActive && !m_entry.isReadOnly);
    m_copy->setVisible(isActive);
    m_act->setVisible(isActive && m_entry.action != CardAction::None);
    update();
}

QString CardField::actionText() const
{
    switch (m_entry.action) {
    case CardAction::Mail:
        return tr("Write an e-mail");
    case CardAction::Call:
        return tr("Call");
    case CardAction::Browse:
        return tr("Open the web page");
    case CardAction::Map:
        return tr("Show on a map");
    case CardAction::None:
        break;
    }
    return {};
}

} // namespace ui
