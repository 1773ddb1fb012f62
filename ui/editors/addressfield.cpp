#include "ui/editors/addressfield.h"

#include "ui/editors/editorline.h"
#include "ui/presentation/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {

using presentation::scaled;

namespace {
constexpr int streetHeight = 52; // two lines

int stretchOf(AddressPart part)
{
    return part == AddressPart::PostalCode ? 2 : 3;
}
} // namespace

AddressField::AddressField(domain::ContactProperty property, const QString &label,
                           const QString &removeText, QWidget *parent)
    : EditorField(parent)
    , m_property(property)
    , m_block(new QWidget)
    , m_street(new QPlainTextEdit(m_block))
    , m_postalCode(makeEdit("postalCode", tr("Postal code")))
    , m_city(makeEdit("city", tr("City")))
    , m_state(makeEdit("state", tr("State or province")))
    , m_country(makeEdit("countryOrRegion", tr("Country or region")))
    , m_rows(new QVBoxLayout(m_block))
{
    m_street->setObjectName(domain::graphName(property) + QStringLiteral(".street"));
    m_street->setPlaceholderText(tr("Street"));
    m_street->setAccessibleName(tr("Street"));
    m_street->setTabChangesFocus(true);
    m_street->setFixedHeight(scaled(streetHeight));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(scaled(4));
    m_line = new EditorLine(label, m_block, this);
    m_line->setRemovable(removeText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, scaled(8)); // blocks stand apart
    layout->addWidget(m_line);
    connect(m_street, &QPlainTextEdit::textChanged, this, &AddressField::edited);
    connect(m_country, &QLineEdit::editingFinished, this, &AddressField::arrange);
    connect(m_line, &EditorLine::removeRequested, this, [this] {
        m_isRemoved = m_isMixed;
        m_line->setHint(m_isMixed ? tr("Removed from all") : QString());
        setHidden(!m_isMixed);
        setAddress({});
        Q_EMIT edited();
    });
    arrange();
}

QLineEdit *AddressField::makeEdit(const char *part, const QString &words)
{
    auto *edit = new QLineEdit(m_block);
    edit->setObjectName(domain::graphName(m_property) + u'.' + QLatin1String(part));
    edit->setPlaceholderText(words);
    edit->setAccessibleName(words);
    connect(edit, &QLineEdit::textChanged, this, &AddressField::edited);
    return edit;
}

void AddressField::load(const domain::Contact &contact)
{
    setAddress(std::get<domain::PhysicalAddress>(domain::value(contact, m_property)));
}

void AddressField::store(domain::Contact &contact) const
{
    domain::setValue(contact, m_property, address());
}

bool AddressField::isBlank() const
{
    return address().isEmpty();
}

void AddressField::begin()
{
    show();
    editOf(m_arranged.front().front())->setFocus(Qt::OtherFocusReason);
}

void AddressField::setMixed(const std::set<domain::ContactProperty> &mixed)
{
    m_isMixed = mixed.contains(m_property);
    if (m_isMixed) {
        show();
        m_line->setHint(tr("Different addresses. What you write here replaces them all."));
    }
}

QList<domain::ContactProperty> AddressField::removed() const
{
    return m_isRemoved && isBlank() ? QList{m_property} : QList<domain::ContactProperty>();
}

domain::PhysicalAddress AddressField::address() const
{
    return {m_street->toPlainText().trimmed(), m_city->text().trimmed(), m_state->text().trimmed(),
            m_country->text().trimmed(), m_postalCode->text().trimmed()};
}

void AddressField::setAddress(const domain::PhysicalAddress &wanted)
{
    if (wanted == address()) {
        return;
    }
    m_street->setPlainText(wanted.street);
    m_postalCode->setText(wanted.postalCode);
    m_city->setText(wanted.city);
    m_state->setText(wanted.state);
    m_country->setText(wanted.countryOrRegion);
    arrange();
}

QWidget *AddressField::editOf(AddressPart part) const
{
    switch (part) {
    case AddressPart::Street:
        return m_street;
    case AddressPart::PostalCode:
        return m_postalCode;
    case AddressPart::City:
        return m_city;
    case AddressPart::State:
        return m_state;
    case AddressPart::Country:
        return m_country;
    }
    Q_UNREACHABLE();
}

void AddressField::arrange()
{
    const AddressLayout wanted = addressLayout(m_country->text());
    if (wanted == m_arranged) {
        return;
    }
    m_arranged = wanted;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->layout(); // the edits stay, they belong to the block
    }
    for (const QList<AddressPart> &parts : wanted) {
        auto *row = new QHBoxLayout;
        row->setSpacing(scaled(4));
        for (const AddressPart part : parts) {
            row->addWidget(editOf(part), stretchOf(part));
        }
        m_rows->addLayout(row);
    }
}

} // namespace ui
