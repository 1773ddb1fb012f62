// Banners over the panes: what went wrong or needs a decision, in words, with the buttons that help.
//
// Promise  one banner a cause: a newer one replaces it. Never takes the focus, never blocks. Its close
//          button and each of its other buttons take it away, but for those that only show something.
// Thread   GUI thread.
#pragma once

#include <QHash>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace ui {

enum class NoticeKind { Information, Warning, Problem };

enum class NoticeAfter { Goes, Stays };

struct NoticeButton
{
    QString text;
    std::function<void()> pressed;
    NoticeAfter after = NoticeAfter::Goes;
};

struct Notice
{
    QString cause; // what makes two notices the same: "sync", "import"
    NoticeKind kind = NoticeKind::Problem;
    QString text;
    QList<NoticeButton> buttons;
};

class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void show(const Notice &notice);
    void dismiss(const QString &cause);
    bool isShown(const QString &cause) const { return m_rows.contains(cause); }

private:
    QVBoxLayout *m_layout;
    QHash<QString, QWidget *> m_rows;
};

} // namespace ui
