// One address as a block, laid out as its country writes it.
//
// Promise  the parts change their places as soon as the country says so, with their text and focus.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactproperty.h"
#include "ui/editors/addresslayout.h"
#include "ui/editors/editorfield.h"

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class EditorLine;

class AddressField : public EditorField
{
    Q_OBJECT

public:
    // The property must be an address.
    AddressField(domain::ContactProperty property, const QString &label, const QString &removeText,
                 QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;
    bool isBlank() const override;
    void begin() override;
    bool canBeShared() const override { return true; }
    void setMixed(const std::set<domain::ContactProperty> &mixed) override;
    QList<domain::ContactProperty> removed() const override;

private:
    domain::PhysicalAddress address() const;
    void setAddress(const domain::PhysicalAddress &address);
    QLineEdit *makeEdit(const char *part, const QString &words);
    QWidget *editOf(AddressPart part) const;
    void arrange();

    domain::ContactProperty m_property;
    QWidget *m_block;
    QPlainTextEdit *m_street;
    QLineEdit *m_postalCode;
    QLineEdit *m_city;
    QLineEdit *m_state;
    QLineEdit *m_country;
    QVBoxLayout *m_rows;
    AddressLayout m_arranged;
    EditorLine *m_line;
    bool m_isMixed = false;
    bool m_isRemoved = false; // from contacts that differ
};

} // namespace ui
