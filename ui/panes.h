// The three panes side by side: tree, list, contact.
//
// Promise  where it is too narrow for three, the contact covers the list when one opens it, and Back
//          returns. A list that is to be wide has sizes of its own, remembered beside those of a narrow one.
//          F6 goes round the panes that are visible. What covers list and detail stands in their places and
//          keeps their sizes.
// Thread   GUI thread.
#pragma once

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ui {

class Panes : public QWidget
{
    Q_OBJECT

public:
    enum class Pane { Tree, List, Detail };
    enum class Step { Next, Previous };
    enum class ListWidth { Narrow, Wide };

    Panes(QWidget *tree, QWidget *list, QWidget *detail, QWidget *parent = nullptr);

    void openDetail(); // only does something while narrow
    void closeDetail();
    bool isNarrow() const { return m_isNarrow; }

    void focusPane(Pane pane);
    void stepFocus(Step step);

    void cover(QWidget *list, QWidget *detail); // taken over
    void uncover();

    void setListWidth(ListWidth width);
    QByteArray saveSizes(ListWidth width) const;
    void restoreSizes(ListWidth width, const QByteArray &sizes);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    QWidget *shownList() const;
    QWidget *shownDetail() const;

    QSplitter *m_splitter;
    QWidget *m_tree;
    QStackedWidget *m_list;
    QStackedWidget *m_detail;
    QWidget *m_detailFrame; // the detail with the way back above it
    QToolButton *m_back;
    ListWidth m_listWidth = ListWidth::Narrow;
    QByteArray m_otherSizes; // of the other width
    bool m_isNarrow = false;
    bool m_detailIsOpen = false;
};

} // namespace ui
