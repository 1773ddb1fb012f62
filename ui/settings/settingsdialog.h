// The settings: a list of pages at the side, one page beside it. What is changed takes effect at once.
// Thread   GUI thread.
#pragma once

#include "ui/presentation/icons.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace ui {

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent = nullptr); // deletes itself when it is closed

    void addPage(const QString &title, presentation::IconName icon, QWidget *page);
    void showPage(int page);

private:
    QListWidget *m_titles;
    QStackedWidget *m_pages;
};

} // namespace ui
