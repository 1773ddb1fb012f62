// Several contacts at once: their pictures in a stack, how many there are, what can be done with all.
//
// Promise  the count is of the whole selection, also where only the first ones are known by name.
// Thread   GUI thread.
#pragma once

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class SelectionSummary : public QWidget
{
    Q_OBJECT

public:
    struct Person
    {
        QString name;
        QImage photo;
    };

    static constexpr int maximumPictures = 5;
    static constexpr int maximumNames = 6;

    explicit SelectionSummary(QWidget *parent = nullptr);

    void setPeople(const QList<Person> &first, int count);

Q_SIGNALS:
    void editRequested();
    void moveRequested();
    void copyRequested();
    void deleteRequested();

private:
    class Stack;

    Stack *m_stack;
    QPushButton *m_edit;
    QLabel *m_title;
    QLabel *m_names;
};

} // namespace ui
