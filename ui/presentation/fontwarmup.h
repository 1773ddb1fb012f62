// Has the fonts of the scripts that names come in loaded before the first such name comes.
//
// The first text in a script costs a search through the system's fonts and the opening of one, in
// every size and weight: 4 ms for one Han character and 50 ms for all, which falls due within a
// single painting of the list when contacts of several countries arrive together.
//
// Promise  start() returns at once; then one font and one script a pass of the event loop. A second
//          start() does nothing.
// Thread   GUI thread.
#pragma once

#include <QFont>
#include <QList>
#include <QObject>
#include <QTimer>

namespace presentation {

class FontWarmUp : public QObject
{
    Q_OBJECT

public:
    explicit FontWarmUp(QObject *parent = nullptr);

    void start();

private:
    void loadNext();

    QList<QFont> m_fonts;
    qsizetype m_next = 0; // scripts by fonts, counted through
    QTimer m_turn;
};

} // namespace presentation
