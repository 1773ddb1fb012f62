// A text that is formed of others until it is written by hand: display name, file as.
//
// Promise  A text that differs from what was formed counts as written by hand; emptied by hand, it is
//          formed again. Loading changes no text.
// Thread   GUI thread.
#pragma once

#include <QObject>

namespace ui {

class TextField;

class FormedText : public QObject
{
    Q_OBJECT

public:
    explicit FormedText(TextField *field, QObject *parent = nullptr);

    void load(const QString &formed);  // of the values that the field was loaded with
    void offer(const QString &formed); // of the values as they are now

private:
    TextField *m_field;
    QString m_formed;
    bool m_isWrittenByHand = false;
};

} // namespace ui
