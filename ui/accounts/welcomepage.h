// What a new profile shows in place of the panes: three ways to begin.
//
// Thread   GUI thread.
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void signInRequested();
    void localRequested();
    void sampleRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();

    QLabel *m_picture;
    QLabel *m_title;
};

} // namespace ui
