// One text property in one line, or notes in several.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactproperty.h"
#include "ui/editors/editorfield.h"

class QLineEdit;
class QPlainTextEdit;

namespace ui {

class EditorLine;

class TextField : public EditorField
{
    Q_OBJECT

public:
    // The property must be a text.
    TextField(domain::ContactProperty property, const QString &label, QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;
    bool isBlank() const override;
    void begin() override;
    bool canBeShared() const override;
    void setMixed(const std::set<domain::ContactProperty> &mixed) override;
    QList<domain::ContactProperty> removed() const override;

    QString text() const;
    void setText(const QString &text);

Q_SIGNALS:
    void typed(); // by the person, not by setText()

private:
    void judge();

    domain::ContactProperty m_property;
    bool m_isRemoved = false; // from contacts that differ
    QLineEdit *m_edit;
    EditorLine *m_line;
};

class NotesField : public EditorField
{
    Q_OBJECT

public:
    explicit NotesField(QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;
    bool isBlank() const override;
    void begin() override;
    bool canBeShared() const override { return true; }
    void setMixed(const std::set<domain::ContactProperty> &mixed) override;

private:
    QPlainTextEdit *m_edit;
};

} // namespace ui
