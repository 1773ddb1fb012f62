// The main window's toolbar: what is done most, the search field in the middle, undo and sync at the end.
//
// Promise  the search field stays in sight: where there is no room for it beside the buttons' names, the
//          buttons show their signs alone.
// Thread   GUI thread.
#pragma once

#include <QToolBar>

namespace ui {

class SearchField;
struct ActionGroups;

class MainToolBar : public QToolBar
{
    Q_OBJECT

public:
    MainToolBar(const ActionGroups &actions, SearchField *search, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addNamed(const QList<QAction *> &actions);
    void addSign(QAction *action);
    void setNames(Qt::ToolButtonStyle style);
    void fit();

    SearchField *m_search;
    QList<QAction *> m_named;
    int m_widthWithNames = 0;
};

} // namespace ui
