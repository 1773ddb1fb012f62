#include "ui/editors/phonesfield.h"

#include "ui/editors/editorline.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui {

using presentation::scaled;

PhonesField::PhonesField(QWidget *parent)
    : EditorField(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(addButton(QStringLiteral("add.phones"), tr("Add phone"), this))
    , m_full(mutedLabel(QStringLiteral("limit.phones"), this))
{
    m_full->setText(tr("The service keeps at most one mobile, two work and two home numbers."));
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
    connect(m_add, &QToolButton::clicked, this, &PhonesField::begin);
    refresh();
}

void PhonesField::load(const domain::Contact &contact)
{
    domain::Contact shown;
    store(shown);
    if (shown.mobilePhone == contact.mobilePhone && shown.businessPhones == contact.businessPhones
        && shown.homePhones == contact.homePhones) {
        return;
    }
    while (!m_lines.isEmpty()) {
        delete m_lines.takeLast().line;
    }
    if (!contact.mobilePhone.isEmpty()) {
        addLine(Kind::Mobile, contact.mobilePhone);
    }
    for (const QString &phone : contact.businessPhones) {
        addLine(Kind::Work, phone);
    }
    for (const QString &phone : contact.homePhones) {
        addLine(Kind::Home, phone);
    }
    refresh();
}

void PhonesField::store(domain::Contact &contact) const
{
    contact.mobilePhone.clear();
    contact.businessPhones.clear();
    contact.homePhones.clear();
    for (const Line &line : m_lines) {
        const QString text = line.edit->text().trimmed();
        if (text.isEmpty()) {
            continue;
        }
        switch (kindOf(line)) {
        case Kind::Mobile:
            contact.mobilePhone = text;
            break;
        case Kind::Work:
            contact.businessPhones.append(text);
            break;
        case Kind::Home:
            contact.homePhones.append(text);
            break;
        }
    }
}

bool PhonesField::isBlank() const
{
    return std::ranges::all_of(
        m_lines, [](const Line &line) { return line.edit->text().trimmed().isEmpty(); });
}

void PhonesField::begin()
{
    show();
    const auto empty = std::ranges::find_if(
        m_lines, [](const Line &line) { return line.edit->text().trimmed().isEmpty(); });
    if (empty != m_lines.end()) {
        empty->edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (const Kind kind : {Kind::Mobile, Kind::Work, Kind::Home}) {
        if (used(kind) < limit(kind)) {
            addLine(kind, {});
            m_lines.last().edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

PhonesField::Kind PhonesField::kindOf(const Line &line)
{
    return static_cast<Kind>(line.kind->currentIndex());
}

qsizetype PhonesField::limit(Kind kind) const
{
    switch (kind) {
    case Kind::Mobile:
        return 1;
    case Kind::Work:
        return domain::maximumBusinessPhones;
    case Kind::Home:
        return domain::maximumHomePhones;
    }
    Q_UNREACHABLE();
}

qsizetype PhonesField::used(Kind kind) const
{
    return std::ranges::count_if(m_lines,
                                 [kind](const Line &line) { return kindOf(line) == kind; });
}

void PhonesField::addLine(Kind kind, const QString &text)
{
    auto *both = new QWidget;
    auto *kinds = new QComboBox(both);
    kinds->addItems({tr("Mobile"), tr("Work"), tr("Home")});
    kinds->setCurrentIndex(static_cast<int>(kind));
    kinds->setAccessibleName(tr("Kind of phone"));
    auto *edit = new QLineEdit(text, both);
    edit->setAccessibleName(tr("Phone"));
    edit->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    both->setFocusProxy(edit);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(kinds);
    layout->addWidget(edit, 1);

    auto *line = new EditorLine(tr("Phone"), both, this);
    line->setRemovable(tr("Remove this phone number"));
    m_layout->insertWidget(static_cast<int>(m_lines.size()), line);
    m_lines.append({line, kinds, edit});
    connect(edit, &QLineEdit::textChanged, this, &PhonesField::edited);
    connect(kinds, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    connect(line, &EditorLine::removeRequested, this, [this, line] { removeLine(line); });
    line->show();
    refresh();
}

void PhonesField::removeLine(const EditorLine *line)
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

void PhonesField::refresh()
{
    bool isFull = true;
    std::array<bool, kindCount> hasRoom{};
    for (int kind = 0; kind < kindCount; ++kind) {
        hasRoom.at(kind) = used(static_cast<Kind>(kind)) < limit(static_cast<Kind>(kind));
        isFull = isFull && !hasRoom.at(kind);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines.at(i);
        line.edit->setObjectName(QStringLiteral("phones.%1").arg(i));
        line.kind->setObjectName(QStringLiteral("phoneKind.%1").arg(i));
        const auto *model = qobject_cast<const QStandardItemModel *>(line.kind->model());
        for (int kind = 0; model != nullptr && kind < kindCount; ++kind) {
            QStandardItem *item = model->item(kind);
            const bool isOwn = kind == line.kind->currentIndex();
            item->setEnabled(hasRoom.at(kind) || isOwn);
            item->setToolTip(item->isEnabled() ? QString() : m_full->text());
        }
    }
    m_add->setHidden(isFull);
    m_full->setHidden(!isFull);
}

} // namespace ui
