// A birthday or an anniversary: a day of the calendar that can be left empty, typed as the locale writes it or picked.
//
// Promise  a QDate in, the same QDate out, in every time zone: no instant is ever made of it. What
//          cannot be read as a date is kept, told, and keeps the contact from being saved.
// Thread   GUI thread.
#pragma once

#include "ui/editors/editorfield.h"

#include <QDate>

class QLineEdit;
class QToolButton;

namespace ui {

class EditorLine;

class BirthdayField : public EditorField
{
    Q_OBJECT

public:
    enum class Day { Birthday, Anniversary };

    explicit BirthdayField(Day day, QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;
    bool isBlank() const override;
    void begin() override;
    QString problem() const override;

private:
    QDate date() const;
    void setDate(QDate date);
    void judge();
    void showCalendar();

    Day m_day;
    QLineEdit *m_edit;
    QToolButton *m_pick;
    EditorLine *m_line;
};

// The locale's short format with four digits of the year.
QString birthdayFormat();

// The same without the year: "31/12".
QString birthdayFormatWithoutYear();

// A day as it is written into a field.
QString birthdayInput(QDate date);

// Any of the locale's formats or 1984-03-14, or one of them without the year; null when it is none.
QDate readBirthday(const QString &text);

} // namespace ui
