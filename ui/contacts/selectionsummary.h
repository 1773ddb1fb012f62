// Several contacts at once: their pictures in a stack, how many there are, what they have, what can be
// done with all.
//
// Promise  the count is of the whole selection, also where only the first ones are known by name. What only
//          some of them have says how many.
// Thread   GUI thread.
#pragma once

#include "models/selectionfacts.h"
#include "ui/contacts/cardchips.h"
#include "ui/presentation/icons.h"

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

    // `labels`: the names of facts.labels with their colours; `count`: of all contacts.
    void setFacts(const models::SelectionFacts &facts, const QList<CardChips::Chip> &labels,
                  int count);
    void clearFacts(); // until they are counted

    enum class Verb { Edit, Categorise, FollowUp, Move, Copy, Export, RemovePhotos, Delete };

Q_SIGNALS:
    void requested(ui::SelectionSummary::Verb verb, const QPoint &globalPosition);

private:
    class Stack;

    QPushButton *addButton(Verb verb, const char *objectName, const QString &text,
                           presentation::IconName icon);
    QWidget *makeButtons();

    Stack *m_stack;
    QLabel *m_title;
    QLabel *m_names;
    CardChips *m_labels;
    QLabel *m_flags;
    QList<QPushButton *> m_changing; // that need the right to
    QPushButton *m_edit = nullptr;
    QPushButton *m_removePhotos = nullptr;
};

} // namespace ui
