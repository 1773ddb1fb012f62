// What can be added to a contact, in words: the usual fields as buttons that wrap, the others in a
// menu.
//
// Promise  offers only what is not there yet.
// Thread   GUI thread.
#pragma once

#include <QWidget>

#include <functional>

class QToolButton;

namespace ui {

class AddFieldMenu : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Button, Menu };

    struct Offer
    {
        QString id;   // object name of its button or action: "add." + id
        QString text; // "Add birthday"
        Place place = Place::Menu;
        std::function<bool()> isNeeded;
        std::function<void()> begin;
    };

    explicit AddFieldMenu(QWidget *parent = nullptr);

    void addOffer(const Offer &offer);
    void refresh(); // after a field came or went

private:
    void fillMenu();

    QList<Offer> m_offers;
    QList<QToolButton *> m_buttons; // one an offer; null where the menu has it
    QToolButton *m_more;
};

} // namespace ui
