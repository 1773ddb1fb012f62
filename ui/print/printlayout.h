// Contacts on paper: what stands where on which page.
//
// Shape    Lengths are tenths of a point. List: a line each under column heads, filled down the page.
//          Cards: everything of a contact in one of two columns, never torn over two pages unless it is
//          longer than a page.
// Promise  Grows contact by contact, so that thousands are laid out without a pause; what stands does not
//          move when more come. Text is drawn as it is, never as markup.
// Thread   one thread.
#pragma once

#include "services/domain/contact.h"

#include <QFont>
#include <QList>
#include <QRectF>

class QPainter;

namespace ui {

enum class PrintStyle { List, Cards };

class PrintLayout
{
public:
    static constexpr qreal unitsPerInch = 720;

    PrintLayout(PrintStyle style, const QSizeF &page, const QString &title);

    void add(const domain::Contact &contact);
    int pageCount() const { return static_cast<int>(m_pages.size()); }

    // The painter's unit is a tenth of a point. "Page 2 of 9" stands on it too.
    void draw(QPainter &painter, int page) const;

private:
    enum class Role { Name, Text, Label, Head };

    struct Piece
    {
        QRectF place;
        QString text; // empty: a line along the top
        Role role = Role::Text;
    };

    using Page = QList<Piece>;

    QFont font(Role role) const;
    qreal heightOf(const QString &text, qreal width, Role role) const;
    void addLine(const domain::Contact &contact);
    void addCard(const domain::Contact &contact);
    void beginPage();
    void put(Page pieces, qreal height); // of a card, from its own corner
    qreal bottom() const;

    PrintStyle m_style;
    QSizeF m_page;
    QString m_title;
    QList<Page> m_pages;
    qreal m_y = 0;
    int m_column = 0; // of cards
};

} // namespace ui
