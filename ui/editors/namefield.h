// The names of a person, and the display name that is formed of them until it is written by hand.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactproperty.h"
#include "ui/editors/editorfield.h"

#include <map>

class QVBoxLayout;

namespace ui {

class FormedText;
class TextField;

class NameField : public EditorField
{
    Q_OBJECT

public:
    explicit NameField(QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;
    bool isBlank() const override;
    void begin() override;

    // The optional ones: title, middle name, suffix, nickname, and the two phonetic names together.
    bool isPartShown(domain::ContactProperty part) const;
    void beginPart(domain::ContactProperty part);

    // What the service would call the contact as it is now. Becomes the display name when it differs
    // from the last one and the display name was not written by hand.
    void offerDisplayName(const QString &formed);

    QString displayName() const;

private:
    TextField *add(domain::ContactProperty property, const QString &label);

    QVBoxLayout *m_layout;
    std::map<domain::ContactProperty, TextField *> m_parts;
    TextField *m_displayName;
    FormedText *m_formed;
};

} // namespace ui
