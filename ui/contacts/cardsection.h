// A titled group of fields on a card.
//
// Promise  keeps its fields and fills them anew; as many are shown as the group has entries.
// Thread   GUI thread.
#pragma once

#include "ui/contacts/cardcontent.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

class CardField;

class CardSection : public QWidget
{
    Q_OBJECT

public:
    explicit CardSection(QWidget *parent = nullptr);

    void setGroup(const CardGroup &group);
    void endEdit();

Q_SIGNALS:
    void linkRequested(const QUrl &link);
    void copied(const QString &label);
    void editorRequested(const QString &entry);
    void quickEdited(const QString &entry, const QString &text);

private:
    CardField *makeField();

    QLabel *m_title;
    QVBoxLayout *m_layout;
    QList<CardField *> m_fields;
};

} // namespace ui
