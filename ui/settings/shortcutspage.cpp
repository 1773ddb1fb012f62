#include "ui/settings/shortcutspage.h"

#include "ui/accessible/announce.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/settings/keyfield.h"
#include "ui/widgets.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace ui {

using presentation::isolated;
using presentation::scaled;

namespace {

constexpr int fieldCount = 2;

QString keysText(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

QPushButton *button(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
    return made;
}

} // namespace

ShortcutsPage::ShortcutsPage(ShortcutBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_filter(new QLineEdit(this))
    , m_table(new QTreeWidget(this))
    , m_usual(button(QStringLiteral("usualKeys"), tr("Usual keys"), this))
    , m_all(button(QStringLiteral("allUsualKeys"), tr("Usual keys for all"), this))
    , m_message(plainLabel(QStringLiteral("keysMessage"), this))
    , m_move(button(QStringLiteral("moveKeys"), tr("Use them here"), this))
{
    build();
    fill();
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showAction);
    connect(m_usual, &QPushButton::clicked, this, [this] { m_book.reset(current()); });
    connect(m_all, &QPushButton::clicked, &m_book, &ShortcutBook::resetAll);
    connect(m_move, &QPushButton::clicked, this, [this] {
        const QKeySequence keys = m_fields.at(m_place)->keys();
        QList<QKeySequence> others = m_holder->shortcuts();
        others.removeAll(keys);
        m_book.setKeys(m_holder, others);
        assign(keys);
    });
    connect(&m_book, &ShortcutBook::changed, this, &ShortcutsPage::fill);
    m_table->setCurrentItem(m_table->topLevelItem(0));
}

void ShortcutsPage::build()
{
    m_filter->setObjectName(QStringLiteral("keysFilter"));
    m_filter->setPlaceholderText(tr("Find an action or a key"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("keysTable"));
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_table->setHeaderLabels({tr("Action"), tr("Keys")});
    m_table->setRootIsDecorated(false);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * fontMetrics().lineSpacing());

    auto *fields = new QHBoxLayout;
    fields->setSpacing(scaled(8));
    for (int place = 0; place < fieldCount; ++place) {
        m_fields.append(makeField(place));
        fields->addWidget(m_fields.last(), 1);
    }
    fields->addWidget(m_usual);
    auto *conflict = new QHBoxLayout;
    conflict->addWidget(m_message, 1);
    conflict->addWidget(m_move);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addLayout(fields);
    layout->addLayout(conflict);
    layout->addWidget(m_all, 0, Qt::AlignLeading);
}

KeyField *ShortcutsPage::makeField(int place)
{
    auto *field = new KeyField(this);
    field->setObjectName(QStringLiteral("keys.%1").arg(place));
    field->setAccessibleName(place == 0 ? tr("Keys") : tr("Other keys"));
    field->setToolTip(tr("Press the keys; Backspace takes them away"));
    connect(field, &KeyField::pressed, this, [this, place] { take(place); });
    return field;
}

QAction *ShortcutsPage::current() const
{
    const QTreeWidgetItem *item = m_table->currentItem();
    return item == nullptr ? nullptr : item->data(0, Qt::UserRole).value<QAction *>();
}

void ShortcutsPage::fill()
{
    const QAction *before = current();
    const QSignalBlocker blocker(m_table);
    m_table->clear();
    for (QAction *action : m_book.actions()) {
        auto *item = new QTreeWidgetItem(m_table, {m_book.title(action), keysText(*action)});
        item->setData(0, Qt::UserRole, QVariant::fromValue(action));
        QFont font = m_table->font();
        font.setBold(m_book.isChanged(action));
        item->setFont(1, font);
        if (action == before) {
            m_table->setCurrentItem(item);
        }
    }
    m_all->setEnabled(m_book.hasChanges());
    filter(m_filter->text());
    showAction();
}

void ShortcutsPage::filter(const QString &text)
{
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_table->topLevelItem(row);
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive)
                        && !item->text(1).contains(text, Qt::CaseInsensitive));
    }
}

void ShortcutsPage::showAction()
{
    const QAction *action = current();
    const QList<QKeySequence> keys =
        action == nullptr ? QList<QKeySequence>() : action->shortcuts();
    for (int place = 0; place < fieldCount; ++place) {
        m_fields.at(place)->setEnabled(action != nullptr);
        m_fields.at(place)->setKeys(keys.value(place));
    }
    m_usual->setEnabled(action != nullptr && m_book.isChanged(action));
    say(QString());
}

// What was pressed into a field.
void ShortcutsPage::take(int place)
{
    QAction *action = current();
    const QKeySequence keys = m_fields.at(place)->keys();
    const QString text = isolated(keys.toString(QKeySequence::NativeText));
    if (!keys.isEmpty() && !ShortcutBook::isUsable(keys)) {
        say(tr("%1 is needed for typing and moving about. Add Ctrl or Alt, or take a function key.")
                .arg(text));
        return;
    }
    m_place = place;
    m_holder = keys.isEmpty() ? nullptr : m_book.holderOf(keys, action);
    if (m_holder != nullptr) {
        say(tr("%1 belongs to “%2” already.").arg(text, isolated(m_book.title(m_holder))));
        m_move->show();
        return;
    }
    assign(keys);
}

void ShortcutsPage::assign(const QKeySequence &keys)
{
    QList<QKeySequence> wanted = current()->shortcuts();
    while (wanted.size() <= m_place) {
        wanted.append(QKeySequence());
    }
    wanted[m_place] = keys;
    m_book.setKeys(current(), wanted);
}

void ShortcutsPage::say(const QString &text)
{
    m_message->setText(text);
    announce(m_message, text);
    m_move->hide();
}

} // namespace ui
