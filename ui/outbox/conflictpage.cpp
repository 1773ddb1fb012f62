#include "ui/outbox/conflictpage.h"

#include "ui/contacts/cardtext.h"
#include "ui/outbox/conflictbuttons.h"
#include "ui/outbox/conflictfield.h"
#include "ui/outbox/conflicttext.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"

#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using presentation::scaled;

ConflictPage::ConflictPage(QWidget *parent)
    : QScrollArea(parent)
    , m_name(new CardText(QStringLiteral("conflictContact"), this))
    , m_all(new ConflictButtons(choiceForAllText, this))
{
    setObjectName(QStringLiteral("conflictPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Base);
    m_name->setTextFont(presentation::contactNameFont());
    m_all->setObjectName(QStringLiteral("chooseForAll"));
    m_layout = new QVBoxLayout(page);
    m_layout->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(24));
    m_layout->setSpacing(scaled(24));
    auto *header = new QVBoxLayout;
    header->setSpacing(scaled(8));
    header->addWidget(m_name);
    header->addWidget(m_all);
    m_layout->addLayout(header);
    m_layout->addStretch(1);
    setWidget(page);
    connect(m_all, &ConflictButtons::chosen, this, &ConflictPage::decideAll);
}

void ConflictPage::setConflicts(const QList<store::Conflict> &conflicts)
{
    const bool isAnother = conflicts.front().contact != m_contact;
    const qsizetype focused = focusedField();
    const QString name = presentation::nameOrPlaceholder(conflicts.front().contactName);
    m_contact = conflicts.front().contact;
    m_name->setValue(name);
    m_all->setVisible(conflicts.size() > 1);
    m_all->describe(name, {});
    QList<ConflictField *> fields;
    for (const store::Conflict &conflict : conflicts) {
        ConflictField *field = takeField(conflict.id);
        field->setConflict(conflict);
        fields.append(field);
    }
    const bool wasSettled =
        focused >= 0 && std::ranges::any_of(std::as_const(m_fields), [](ConflictField *field) {
            return field->isAncestorOf(QApplication::focusWidget());
        });
    qDeleteAll(m_fields);
    m_fields = fields;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_layout->insertWidget(static_cast<int>(i) + 1, m_fields.at(i));
    }
    if (wasSettled) {
        m_fields.at(std::min(focused, m_fields.size() - 1))
            ->findChild<ConflictButtons *>()
            ->focusFirst();
    }
    if (isAnother) {
        verticalScrollBar()->setValue(0);
    }
}

void ConflictPage::setPhotos(models::ContactPhotos *photos)
{
    m_photos = photos;
    for (ConflictField *field : std::as_const(m_fields)) {
        field->setPhotos(photos);
        field->setConflict(store::Conflict(field->conflict()));
    }
}

ConflictField *ConflictPage::takeField(qint64 conflict)
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_fields.at(i)->conflict().id == conflict) {
            return m_fields.takeAt(i);
        }
    }
    auto *field = new ConflictField(widget());
    field->setPhotos(m_photos);
    connect(field, &ConflictField::chosen, this,
            [this](const store::ConflictDecision &decision) { Q_EMIT decided({decision}); });
    return field;
}

qsizetype ConflictPage::focusedField() const
{
    const QWidget *focus = QApplication::focusWidget();
    const auto found = std::ranges::find_if(
        m_fields, [focus](const ConflictField *field) { return field->isAncestorOf(focus); });
    return focus == nullptr || found == m_fields.end() ? -1 : found - m_fields.begin();
}

void ConflictPage::decideAll(store::ConflictChoice choice)
{
    QList<store::ConflictDecision> decisions;
    for (const ConflictField *field : std::as_const(m_fields)) {
        decisions.append(conflictDecision(field->conflict(), choice));
    }
    Q_EMIT decided(decisions);
}

} // namespace ui
