// The gender of a contact: one of the two that the service keeps, or none.
//
// Promise  shows what domain::Contact::gender can hold, nothing else.
// Thread   GUI thread.
#pragma once

#include "ui/editors/editorfield.h"

class QComboBox;

namespace ui {

class GenderField : public EditorField
{
    Q_OBJECT

public:
    explicit GenderField(QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;
    bool isBlank() const override;
    void begin() override;

private:
    QComboBox *m_choice;
};

} // namespace ui
