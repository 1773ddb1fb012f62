// Edits the value of one custom field: a line, a date, a choice.
//
// Promise  value() of what was loaded and not touched is what was loaded, also where it is none of the
//          field's kind: what another program wrote stays until the person writes over it. Of several
//          contacts whose values differ an emptied line changes nothing: taking all away is asked for in words.
//          Bytes can be seen, not written.
// Thread   GUI thread.
#pragma once

#include "services/domain/customfield.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

class EditorLine;

class CustomFieldLine : public QWidget
{
    Q_OBJECT

public:
    explicit CustomFieldLine(const domain::CustomField &field, QWidget *parent = nullptr);

    const domain::CustomField &field() const { return m_field; }
    void load(const QJsonValue &value);
    void follow(const QJsonValue &value); // it is that elsewhere now; what is typed stays
    void resume(const QJsonValue &draft); // as if it were typed; Null: taken away
    void setMixed();                      // several contacts have different values
    QJsonValue value() const; // Undefined: none; of what cannot be read, what was loaded
    std::optional<QJsonValue> change() const; // what the person changed; Null: taken away
    std::optional<QJsonValue> draft() const;  // change(), or the text that cannot be read
    static bool isUnreadable(const QJsonValue &draft);
    QString problem() const; // empty: none
    void begin();

Q_SIGNALS:
    void edited();

private:
    void noteEdited();
    tl::expected<QJsonValue, domain::ValueProblem> read() const;

    domain::CustomField m_field;
    QJsonValue m_loaded = QJsonValue::Undefined;
    bool m_isTouched = false;
    bool m_isLoading = false;
    bool m_isMixed = false;
    bool m_isRemoved = false; // from all of several
    QLineEdit *m_edit = nullptr;
    QComboBox *m_choice = nullptr;
    EditorLine *m_line;
};

} // namespace ui
