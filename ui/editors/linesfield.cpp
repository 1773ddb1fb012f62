#include "ui/editors/linesfield.h"

#include "ui/editors/editorline.h"
#include "ui/links.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace ui {

using presentation::scaled;

LinesField::LinesField(const Words &words, qsizetype limit, QWidget *parent)
    : EditorField(parent)
    , m_words(words)
    , m_limit(limit)
    , m_layout(new QVBoxLayout(this))
    , m_add(addButton(QStringLiteral("add.") + words.id, words.add, this))
    , m_full(mutedLabel(QStringLiteral("limit.") + words.id, this))
{
    m_full->setText(words.full);
    m_full->setFont(presentation::captionFont());
    m_full->setWordWrap(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(scaled(6));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(0);
    foot->addSpacing(scaled(110 + 16)); // unlike margins, mirrored
    foot->addWidget(m_add);
    foot->addWidget(m_full, 1);
    foot->addStretch(0);
    foot->addSpacing(scaled(32));
    m_layout->addLayout(foot);
    connect(m_add, &QToolButton::clicked, this, &LinesField::begin);
    refresh();
}

bool LinesField::isBlank() const
{
    return texts().isEmpty();
}

void LinesField::begin()
{
    show();
    const auto empty = std::ranges::find_if(
        m_lines, [](const Line &line) { return line.edit->text().trimmed().isEmpty(); });
    if (empty != m_lines.end()) {
        empty->edit->setFocus(Qt::OtherFocusReason);
    } else if (m_lines.size() < m_limit) {
        addLine({});
        m_lines.last().edit->setFocus(Qt::OtherFocusReason);
    }
}

QStringList LinesField::texts() const
{
    QStringList texts;
    for (const Line &line : m_lines) {
        if (const QString text = line.edit->text().trimmed(); !text.isEmpty()) {
            texts.append(text);
        }
    }
    return texts;
}

void LinesField::setTexts(const QStringList &wanted)
{
    if (wanted == texts()) {
        return;
    }
    while (m_lines.size() > wanted.size()) {
        delete m_lines.takeLast().line;
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i >= m_lines.size()) {
            addLine(wanted.at(i));
        } else if (m_lines.at(i).edit->text() != wanted.at(i)) {
            m_lines.at(i).edit->setText(wanted.at(i));
        }
    }
    refresh();
}

QString LinesField::hintFor(const QString & /*text*/) const
{
    return {};
}

void LinesField::addLine(const QString &text)
{
    auto *edit = new QLineEdit(text);
    auto *line = new EditorLine(m_words.label, edit, this);
    line->setRemovable(m_words.remove);
    m_layout->insertWidget(static_cast<int>(m_lines.size()), line);
    m_lines.append({line, edit});
    connect(edit, &QLineEdit::textChanged, this, [this, line, edit] {
        if (hintFor(edit->text().trimmed()).isEmpty()) {
            line->setHint({}); // a hint goes as soon as it is met, and comes only when one is done
        }
        refresh();
        Q_EMIT edited();
    });
    connect(edit, &QLineEdit::editingFinished, this,
            [this, line, edit] { line->setHint(hintFor(edit->text().trimmed())); });
    connect(line, &EditorLine::removeRequested, this, [this, line] { removeLine(line); });
    line->show();
    refresh();
}

void LinesField::removeLine(const EditorLine *line)
{
    const auto found = std::ranges::find(m_lines, line, &Line::line);
    if (found == m_lines.end()) {
        return;
    }
    const auto row = found - m_lines.begin();
    EditorLine *gone = found->line;
    m_lines.erase(found);
    m_layout->removeWidget(gone);
    gone->hide();
    gone->deleteLater(); // its button is the sender
    refresh();
    if (m_lines.isEmpty()) {
        m_add->setFocus(Qt::OtherFocusReason);
    } else {
        m_lines.at(std::min(row, m_lines.size() - 1)).edit->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT edited();
}

void LinesField::refresh()
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i).edit->setObjectName(m_words.id + u'.' + QString::number(i));
    }
    const bool isFull = m_lines.size() >= m_limit;
    m_add->setHidden(isFull);
    m_full->setHidden(!isFull);
}

EmailsField::EmailsField(QWidget *parent)
    : LinesField({QStringLiteral("emailAddresses"), tr("E-mail"), tr("Add e-mail address"),
                  tr("Remove this e-mail address"),
                  tr("The service keeps at most three e-mail addresses.")},
                 domain::maximumEmailAddresses, parent)
{
}

void EmailsField::load(const domain::Contact &contact)
{
    m_loaded = contact.emailAddresses;
    QStringList addresses;
    for (const domain::EmailAddress &email : contact.emailAddresses) {
        addresses.append(email.address);
    }
    setTexts(addresses);
}

void EmailsField::store(domain::Contact &contact) const
{
    contact.emailAddresses.clear();
    for (const QString &text : texts()) {
        const auto known = std::ranges::find(m_loaded, text, &domain::EmailAddress::address);
        contact.emailAddresses.append(known != m_loaded.end() ? *known
                                                              : domain::EmailAddress{{}, text});
    }
}

QString EmailsField::hintFor(const QString &text) const
{
    return text.isEmpty() || !mailLink(text).isEmpty()
        ? QString()
        : tr("This does not look like an e-mail address. It is kept as you write it.");
}

ImAddressesField::ImAddressesField(QWidget *parent)
    : LinesField({QStringLiteral("imAddresses"), tr("Chat"), tr("Add chat address"),
                  tr("Remove this chat address"),
                  tr("The service keeps at most three chat addresses.")},
                 domain::maximumImAddresses, parent)
{
}

void ImAddressesField::load(const domain::Contact &contact)
{
    setTexts(contact.imAddresses);
}

void ImAddressesField::store(domain::Contact &contact) const
{
    contact.imAddresses = texts();
}

ChildrenField::ChildrenField(QWidget *parent)
    : LinesField(
        {QStringLiteral("children"), tr("Child"), tr("Add child"), tr("Remove this child"), {}},
        std::numeric_limits<qsizetype>::max(), parent)
{
}

void ChildrenField::load(const domain::Contact &contact)
{
    setTexts(contact.children);
}

void ChildrenField::store(domain::Contact &contact) const
{
    contact.children = texts();
}

} // namespace ui
