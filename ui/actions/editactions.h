// Undo and redo, told in words; find; select all.
//
// Thread   GUI thread.
#pragma once

#include "services/contacts/contactservice.h"

class QAction;
class QMenu;
class QWidget;

namespace ui {

class EditActions : public QObject
{
    Q_OBJECT

public:
    EditActions(contacts::ContactService &service, QWidget *window);

    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }
    QAction *find() const { return m_find; }
    QAction *selectAll() const { return m_selectAll; }
    void fillMenu(QMenu &menu) const;

Q_SIGNALS:
    void undone(const store::ChangeTitle &title);
    void redone(const store::ChangeTitle &title);
    void failed(const domain::Error &error);

private:
    void updateTexts();
    void run(QCoro::Task<domain::Result<store::ChangeTitle>> &&verb,
             void (EditActions::*done)(const store::ChangeTitle &));

    contacts::ContactService &m_service;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_find;
    QAction *m_selectAll;
};

} // namespace ui
