#include "ui/editors/textfield.h"

#include "ui/editors/editorline.h"
#include "ui/links.h"
#include "ui/presentation/metrics.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

using domain::ContactProperty;

namespace {
constexpr int notesHeight = 120;

QVBoxLayout *onlyLayout(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}
} // namespace

TextField::TextField(ContactProperty property, const QString &label, QWidget *parent)
    : EditorField(parent)
    , m_property(property)
    , m_edit(new QLineEdit)
    , m_line(new EditorLine(label, m_edit, this))
{
    m_edit->setObjectName(domain::graphName(property));
    onlyLayout(this)->addWidget(m_line);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &TextField::edited);
    connect(m_edit, &QLineEdit::textEdited, this, &TextField::typed);
    if (property == ContactProperty::BusinessHomePage
        || property == ContactProperty::PersonalHomePage) {
        connect(m_edit, &QLineEdit::editingFinished, this, &TextField::judge);
    }
}

void TextField::load(const domain::Contact &contact)
{
    setText(std::get<QString>(domain::value(contact, m_property)));
}

void TextField::store(domain::Contact &contact) const
{
    domain::setValue(contact, m_property, text());
}

bool TextField::isBlank() const
{
    return text().isEmpty();
}

void TextField::begin()
{
    show();
    m_edit->setFocus(Qt::OtherFocusReason);
}

// What a person is filed under is theirs alone.
bool TextField::canBeShared() const
{
    return m_property != ContactProperty::FileAs && m_property != ContactProperty::Initials;
}

void TextField::setMixed(const std::set<ContactProperty> &mixed)
{
    if (!mixed.contains(m_property)) {
        return;
    }
    show();
    m_line->setDifferent(*m_edit);
    connect(m_line, &EditorLine::removedFromAll, this, [this] {
        m_isRemoved = true;
        Q_EMIT edited();
    });
}

QList<ContactProperty> TextField::removed() const
{
    return m_isRemoved && isBlank() ? QList{m_property} : QList<ContactProperty>();
}

QString TextField::text() const
{
    return m_edit->text().trimmed();
}

void TextField::setText(const QString &text)
{
    if (m_edit->text() != text) {
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
}

void TextField::judge()
{
    m_line->setHint(isBlank() || !webLink(text()).isEmpty()
                        ? QString()
                        : tr("Only addresses like https://contoso.example can be opened."));
}

NotesField::NotesField(QWidget *parent)
    : EditorField(parent)
    , m_edit(new QPlainTextEdit)
{
    m_edit->setObjectName(domain::graphName(ContactProperty::PersonalNotes));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(presentation::scaled(notesHeight));
    onlyLayout(this)->addWidget(new EditorLine(tr("Notes"), m_edit, this));
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NotesField::edited);
}

void NotesField::load(const domain::Contact &contact)
{
    domain::Contact shown;
    store(shown);
    if (shown.personalNotes != contact.personalNotes) {
        m_edit->setPlainText(contact.personalNotes);
    }
}

void NotesField::store(domain::Contact &contact) const
{
    contact.personalNotes = m_edit->toPlainText();
}

void NotesField::setMixed(const std::set<ContactProperty> &mixed)
{
    if (mixed.contains(ContactProperty::PersonalNotes)) {
        m_edit->setPlaceholderText(tr("Different notes. What you write here replaces them all."));
        show();
    }
}

bool NotesField::isBlank() const
{
    return m_edit->document()->isEmpty();
}

void NotesField::begin()
{
    show();
    m_edit->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
