// What somebody who helps needs to see: versions, how the store is doing, the last requests.
//
// Promise  shows and copies nothing personal and nothing secret; what is copied is what is shown.
// Thread   GUI thread.
#pragma once

#include "models/diagnostics.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QTableView;

namespace ui {

class DiagnosticsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DiagnosticsDialog(models::Diagnostics &diagnostics, QWidget *parent = nullptr);

    QString report() const; // as plain text, in the window's language

private:
    using Fact = std::pair<QString, QString>;

    void showHealth(const domain::Result<store::StoreHealth> &health);
    void save();
    QTableView *makeTable();
    QWidget *makeButtons();

    models::Diagnostics &m_diagnostics;
    QFormLayout *m_form;
    QList<Fact> m_facts;
    QLabel *m_message;
};

} // namespace ui
