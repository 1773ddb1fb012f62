#include "ui/contacts/searchcompletion.h"

#include "services/domain/searchquery.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/searchtext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

constexpr qsizetype lettersBefore = 3;
constexpr qsizetype mostOffers = 8;
constexpr int offerRole = Qt::UserRole;
constexpr std::chrono::milliseconds restOfKeys(120);

QString quotedValue(const QString &value)
{
    return value.contains(u' ') ? u'"' + value + u'"' : value;
}

} // namespace

SearchCompletion::SearchCompletion(QLineEdit &field, Values values, Lookup lookup)
    : QListWidget(&field)
    , m_field(field)
    , m_values(std::move(values))
    , m_lookup(std::move(lookup))
    , m_rest(new QTimer(this))
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(restOfKeys); // the search itself goes first
    connect(m_rest, &QTimer::timeout, this, &SearchCompletion::look);
    setObjectName(QStringLiteral("searchCompletion"));
    setAccessibleName(tr("Search fields"));
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    m_field.installEventFilter(this);
    connect(&m_field, &QLineEdit::textEdited, this, &SearchCompletion::update);
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { accept(row(item)); });
}

QStringList SearchCompletion::offers() const
{
    QStringList texts;
    for (int row = 0; isVisible() && row < count(); ++row) {
        texts << item(row)->data(offerRole).toString();
    }
    return texts;
}

QList<SearchCompletion::Offer> SearchCompletion::offersFor(const QString &field,
                                                           const QString &text) const
{
    QList<Offer> offers;
    if (field.isEmpty()) {
        if (text.size() < lettersBefore) {
            return {};
        }
        for (const domain::SearchField &each : domain::searchFields()) {
            if (QString(each.name).startsWith(text, Qt::CaseInsensitive)) {
                offers.append({QString(each.name) + u':', presentation::searchFieldHint(each)});
            }
        }
        return offers;
    }
    const domain::SearchField *known = domain::searchField(field);
    if (known == nullptr) {
        return {};
    }
    QStringList values = domain::searchValues(known->kind);
    if (values.isEmpty()) {
        values = m_values(QString(known->name));
    }
    for (const QString &value : std::as_const(values)) {
        const bool isWritten = value.compare(text, Qt::CaseInsensitive) == 0;
        if (value.contains(text, Qt::CaseInsensitive) && !isWritten) {
            offers.append({field + u':' + quotedValue(value), {}});
        }
    }
    return offers.mid(0, mostOffers);
}

void SearchCompletion::update()
{
    const domain::SearchWord word = domain::searchWordAt(m_field.text(), m_field.cursorPosition());
    showOffers(offersFor(word.field, word.text));
    m_rest->start();
}

void SearchCompletion::look()
{
    const domain::SearchWord asked = domain::searchWordAt(m_field.text(), m_field.cursorPosition());
    if (asked.field.isEmpty() || asked.text.isEmpty() || isVisible()) {
        return;
    }
    m_lookup(asked.field, asked.text, [this, asked](const QStringList &values) {
        const domain::SearchWord now =
            domain::searchWordAt(m_field.text(), m_field.cursorPosition());
        if (now.field != asked.field || now.text != asked.text) {
            return;
        }
        QList<Offer> offers;
        for (const QString &value : values) {
            if (value.compare(now.text, Qt::CaseInsensitive) != 0) {
                offers.append({now.field + u':' + quotedValue(value), {}});
            }
        }
        showOffers(offers);
    });
}

void SearchCompletion::showOffers(const QList<Offer> &offers)
{
    clear();
    for (const Offer &offer : offers) {
        auto *item = new QListWidgetItem(offer.hint.isEmpty()
                                             ? offer.text
                                             : QStringLiteral("%1  %2").arg(offer.text, offer.hint),
                                         this);
        item->setData(offerRole, offer.text);
    }
    if (offers.isEmpty() || !m_field.hasFocus()) {
        hide();
        return;
    }
    const int width = std::max(m_field.width(), sizeHintForColumn(0) + presentation::scaled(24));
    resize(width, sizeHintForRow(0) * count() + 2 * frameWidth());
    const QPoint corner = m_field.layoutDirection() == Qt::RightToLeft
        ? m_field.rect().bottomRight() - QPoint(width - 1, 0)
        : m_field.rect().bottomLeft();
    move(m_field.mapToGlobal(corner + QPoint(0, presentation::scaled(2))));
    show();
    raise();
}

bool SearchCompletion::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        setCurrentRow(std::min(currentRow() + 1, count() - 1));
        return true;
    case Qt::Key_Up:
        setCurrentRow(std::max(currentRow() - 1, 0));
        return true;
    case Qt::Key_Tab:
        accept(std::max(currentRow(), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow() >= 0) {
            accept(currentRow());
            return true;
        }
        hide();
        return false;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void SearchCompletion::accept(int row)
{
    const domain::SearchWord word = domain::searchWordAt(m_field.text(), m_field.cursorPosition());
    QString offer = item(row)->data(offerRole).toString();
    if (!offer.endsWith(u':')) {
        offer += u' ';
    }
    hide();
    m_field.setSelection(static_cast<int>(word.begin), static_cast<int>(word.end - word.begin));
    m_field.insert(offer); // so that it can be undone
    update();
}

bool SearchCompletion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        hide();
    } else if (event->type() == QEvent::KeyPress && isVisible()) {
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    }
    return QListWidget::eventFilter(watched, event);
}

} // namespace ui
