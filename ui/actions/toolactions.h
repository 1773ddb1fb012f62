// Opens the definitions of custom fields, and the window to try queries in.
// Thread   GUI thread.
#pragma once

#include <QObject>

class QAction;

namespace ui {

class ToolActions : public QObject
{
    Q_OBJECT

public:
    explicit ToolActions(QWidget *window);

    QAction *fields() const { return m_fields; }
    QAction *query() const { return m_query; }

Q_SIGNALS:
    void fieldsRequested();
    void queryRequested();

private:
    QAction *m_fields;
    QAction *m_query;
};

} // namespace ui
