// A contact in a window of its own: the same pane as beside the list.
//
// Promise  nothing unsaved is closed without a word; closes by itself when the contact is gone.
// Keys     Esc and Ctrl+W close it.
// Thread   GUI thread.
#pragma once

#include "services/domain/keys.h"

#include <QWidget>

namespace ui {

class DetailPane;

class ContactWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ContactWindow(DetailPane *pane); // takes it

    void showContact(domain::ContactKey contact);
    domain::ContactKey contact() const { return m_contact; }
    DetailPane &pane() { return *m_pane; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    DetailPane *m_pane;
    domain::ContactKey m_contact;
};

} // namespace ui
