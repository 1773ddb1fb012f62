// Fields of the editor that belong together, under a title as on the card.
//
// Promise  invisible while none of its fields is shown.
// Thread   GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

class EditorField;

class EditorSection : public QWidget
{
    Q_OBJECT

public:
    explicit EditorSection(const QString &title, QWidget *parent = nullptr);

    void addField(EditorField *field); // takes it
    void refresh();

private:
    QLabel *m_title;
    QVBoxLayout *m_layout;
    QList<EditorField *> m_fields;
};

} // namespace ui
