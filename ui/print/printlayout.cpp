#include "ui/print/printlayout.h"

#include "ui/contacts/cardcontent.h"
#include "ui/presentation/contacttext.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct PrintText
{
    Q_DECLARE_TR_FUNCTIONS(PrintText)
};

constexpr qreal gap = 60;
constexpr qreal columnGap = 240;
constexpr qreal footer = 240;
constexpr int columns = 2;
constexpr qreal labelShare = 0.32;

// Of the page's width: name, work, e-mail, phone.
constexpr std::array<qreal, 4> shares{0.28, 0.27, 0.27, 0.18};

QString phoneOf(const domain::Contact &contact)
{
    for (const QString &phone : {contact.mobilePhone, contact.businessPhones.value(0),
                                 contact.homePhones.value(0), contact.otherPhone}) {
        if (!phone.isEmpty()) {
            return phone;
        }
    }
    return {};
}

// Lines broken between words, inside of one only where it is wider than its place. Answers the height.
qreal breakLines(QTextLayout &text, qreal width)
{
    QTextOption option(Qt::AlignAbsolute
                       | (QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTextOption(option);
    qreal height = 0;
    text.beginLayout();
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    text.endLayout();
    return height;
}

QString inLines(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

QRectF mirrored(const QRectF &place, qreal width)
{
    return QGuiApplication::isRightToLeft()
        ? QRectF(width - place.right(), place.top(), place.width(), place.height())
        : place;
}

} // namespace

PrintLayout::PrintLayout(PrintStyle style, const QSizeF &page, const QString &title)
    : m_style(style)
    , m_page(page)
    , m_title(title)
{
}

QFont PrintLayout::font(Role role) const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(role == Role::Name ? 105 : role == Role::Text ? 90 : 80);
    font.setBold(role == Role::Name || role == Role::Head);
    return font;
}

qreal PrintLayout::heightOf(const QString &text, qreal width, Role role) const
{
    QTextLayout layout(inLines(text), font(role));
    return breakLines(layout, width);
}

qreal PrintLayout::bottom() const
{
    return m_page.height() - footer;
}

void PrintLayout::beginPage()
{
    m_pages.append(Page());
    m_y = 0;
    m_column = 0;
    if (m_style == PrintStyle::Cards) {
        return;
    }
    const std::array<QString, 4> heads{PrintText::tr("Name"), PrintText::tr("Work"),
                                       PrintText::tr("E-mail"), PrintText::tr("Phone")};
    qreal x = 0;
    for (size_t i = 0; i < heads.size(); ++i) {
        const qreal width = shares[i] * m_page.width();
        m_pages.last().append({QRectF(x, 0, width - gap, 120), heads[i], Role::Head});
        x += width;
    }
    m_y = 160;
}

void PrintLayout::add(const domain::Contact &contact)
{
    if (m_pages.isEmpty()) {
        beginPage();
    }
    m_style == PrintStyle::List ? addLine(contact) : addCard(contact);
}

void PrintLayout::addLine(const domain::Contact &contact)
{
    const std::array<QString, 4> texts{presentation::nameOrPlaceholder(domain::shownName(contact)),
                                       jobLine(contact), contact.emailAddresses.value(0).address,
                                       phoneOf(contact)};
    Page pieces{{QRectF(0, 0, m_page.width(), 0), QString(), Role::Text}};
    qreal x = 0;
    qreal height = 0;
    for (size_t i = 0; i < texts.size(); ++i) {
        const qreal width = shares[i] * m_page.width();
        const Role role = i == 0 ? Role::Name : Role::Text;
        const qreal own = heightOf(texts[i], width - gap, role);
        if (!texts[i].isEmpty()) {
            pieces.append({QRectF(x, gap / 2, width - gap, own), texts[i], role});
        }
        height = std::max(height, own);
        x += width;
    }
    put(std::move(pieces), height + gap);
}

void PrintLayout::addCard(const domain::Contact &contact)
{
    const qreal width = (m_page.width() - (columns - 1) * columnGap) / columns;
    Page pieces{{QRectF(0, 0, width, 0), QString(), Role::Text}};
    qreal y = gap;
    const auto line = [&](const QString &text, Role role) {
        if (!text.isEmpty()) {
            const qreal height = heightOf(text, width, role);
            pieces.append({QRectF(0, y, width, height), text, role});
            y += height;
        }
    };
    line(presentation::nameOrPlaceholder(domain::shownName(contact)), Role::Name);
    line(jobLine(contact), Role::Text);
    // Labels stand on the line of their values.
    const qreal drop =
        QFontMetricsF(font(Role::Text)).ascent() - QFontMetricsF(font(Role::Label)).ascent();
    for (const CardGroup &group : cardContent(contact, QDate::currentDate())) {
        y += gap / 2;
        line(group.title, Role::Head);
        for (const CardEntry &entry : group.entries) {
            const qreal label = labelShare * width;
            const qreal height = std::max(heightOf(entry.label, label - gap, Role::Label),
                                          heightOf(entry.value, width - label, Role::Text));
            pieces.append({QRectF(0, y + drop, label - gap, height), entry.label, Role::Label});
            pieces.append({QRectF(label, y, width - label, height), entry.value, Role::Text});
            y += height;
        }
    }
    put(std::move(pieces), y + gap);
}

// A card that no page holds goes on over the next ones, piece by piece.
void PrintLayout::put(Page pieces, qreal height)
{
    const auto advance = [this] {
        if (m_style == PrintStyle::Cards && ++m_column < columns) {
            m_y = 0;
        } else {
            beginPage();
        }
    };
    const bool isTop = m_y < 200;
    if (m_y + height > bottom() && !isTop) {
        advance();
    }
    const qreal width = (m_page.width() - (columns - 1) * columnGap) / columns;
    qreal shift = m_y;
    for (Piece &piece : pieces) {
        if (piece.place.bottom() + shift > bottom()
            && piece.place.top() + shift > m_page.height() / 2) {
            advance();
            shift = m_y - piece.place.top();
        }
        const qreal x = m_style == PrintStyle::Cards ? m_column * (width + columnGap) : 0;
        m_pages.last().append({piece.place.translated(x, shift), piece.text, piece.role});
    }
    m_y = height + shift;
}

void PrintLayout::draw(QPainter &painter, int page) const
{
    painter.setPen(QPen(QColor(0xc8, 0xca, 0xce), 5));
    for (const Piece &piece : m_pages.at(page)) {
        if (piece.text.isEmpty()) {
            const QRectF line = mirrored(piece.place, m_page.width());
            painter.drawLine(line.topLeft(), line.topRight());
        }
    }
    const QColor text(0x1a, 0x1b, 0x1e);
    const QColor muted(0x5c, 0x60, 0x68);
    for (const Piece &piece : m_pages.at(page)) {
        if (!piece.text.isEmpty()) {
            const bool isMuted = piece.role == Role::Label || piece.role == Role::Head;
            painter.setPen(isMuted ? muted : text);
            const QRectF place = mirrored(piece.place, m_page.width());
            QTextLayout layout(inLines(piece.text), font(piece.role));
            breakLines(layout, place.width());
            layout.draw(&painter, place.topLeft());
        }
    }
    painter.setFont(font(Role::Label));
    painter.setPen(muted);
    const QRectF foot(0, bottom() + footer / 3, m_page.width(), footer * 2 / 3);
    painter.drawText(foot, Qt::AlignBottom | Qt::AlignLeading, m_title);
    //: %1 of %2: the number of this page and of the last one
    painter.drawText(foot, Qt::AlignBottom | Qt::AlignTrailing,
                     PrintText::tr("Page %1 of %2")
                         .arg(presentation::number(page + 1), presentation::number(pageCount())));
}

} // namespace ui
