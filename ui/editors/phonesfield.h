// All phone numbers, each with its kind: one mobile, two work and two home numbers, as the service
// keeps them.
//
// Promise  a kind that is full cannot be chosen, and the hint says why; more than the limit, from the
//          server, are kept. Fax and pager come with the fields behind extended properties.
// Thread   GUI thread.
#pragma once

#include "ui/editors/editorfield.h"

#include <QList>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace ui {

class EditorLine;

class PhonesField : public EditorField
{
    Q_OBJECT

public:
    explicit PhonesField(QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;
    bool isBlank() const override;
    void begin() override;

private:
    // The three usual ones, then one number each of the kinds in the source's table.
    enum class Kind { Mobile, Work, Home, FirstSingle };

    struct Line
    {
        EditorLine *line;
        QComboBox *kind;
        QLineEdit *edit;
    };

    static Kind kindOf(const Line &line);
    qsizetype limit(Kind kind) const;
    qsizetype used(Kind kind) const;
    void addLine(Kind kind, const QString &text);
    void removeLine(const EditorLine *line);
    void refresh();

    QList<Line> m_lines;
    QVBoxLayout *m_layout;
    QToolButton *m_add;
    QLabel *m_full;
};

} // namespace ui
