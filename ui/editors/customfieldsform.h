// The custom fields of a contact in the editor, one line each.
//
// Promise  changes() holds only what the person changed; Null takes a value away. Values of fields that are
//          not shown are not among them, unless it is not told yet which there are. draft() holds
//          those as well, and what cannot be read. follow() leaves alone what was changed.
// Thread   GUI thread.
#pragma once

#include "services/domain/customfield.h"
#include "ui/editors/editorfield.h"

class QVBoxLayout;

namespace ui {

class CustomFieldLine;

class CustomFieldsForm : public EditorField
{
    Q_OBJECT

public:
    explicit CustomFieldsForm(QWidget *parent = nullptr);

    // Fields that are offered in the folder, and others that have a value.
    void setFields(const domain::CustomFields &fields, domain::FolderKey folder,
                   const QJsonObject &values);
    // Of several contacts: what they have alike, and which of the fields they have differently.
    void setShared(const domain::CustomFields &fields, const QJsonObject &values,
                   const QStringList &mixed);
    void follow(const QJsonObject &values);
    void resume(const QJsonObject &draft); // also of fields that are not there yet
    QJsonObject draft() const;
    QJsonObject changes() const;
    void beginAt(const QString &id);

    // They are no properties of a contact.
    void load(const domain::Contact & /*contact*/) override { }
    void store(domain::Contact & /*contact*/) const override { }
    bool canBeShared() const override { return true; }
    bool isBlank() const override { return m_lines.isEmpty(); }
    void begin() override { beginAt({}); }
    QString problem() const override;

private:
    CustomFieldLine *addLine(const domain::CustomField &field, const QJsonObject &values);
    void clear();

    bool m_areTold = false; // which fields there are
    QJsonObject m_resumed;  // for lines to come
    QList<CustomFieldLine *> m_lines;
    QVBoxLayout *m_layout;
};

} // namespace ui
