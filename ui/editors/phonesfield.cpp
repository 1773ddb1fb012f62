#include "ui/editors/phonesfield.h"

#include "services/domain/contactproperty.h"
#include "ui/editors/editorline.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/propertylabel.h"
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

namespace {

// In the order of the list that offers them; each is kept once.
constexpr std::array singleKinds{
    domain::ContactProperty::OtherPhone,
    domain::ContactProperty::BusinessFax,
    domain::ContactProperty::HomeFax,
    domain::ContactProperty::OtherFax,
    domain::ContactProperty::Pager,
    domain::ContactProperty::AssistantPhone,
    domain::ContactProperty::CompanyMainPhone,
    domain::ContactProperty::CarPhone,
    domain::ContactProperty::CallbackPhone,
    domain::ContactProperty::PrimaryPhone,
    domain::ContactProperty::RadioPhone,
    domain::ContactProperty::TextPhone,
    domain::ContactProperty::IsdnNumber,
    domain::ContactProperty::TelexNumber,
};

constexpr int firstSingle = 3;
constexpr int kindCount = firstSingle + static_cast<int>(singleKinds.size());

QString single(const domain::Contact &contact, domain::ContactProperty property)
{
    return std::get<QString>(domain::value(contact, property));
}

} // namespace

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
        && shown.homePhones == contact.homePhones
        && std::ranges::all_of(singleKinds, [&](domain::ContactProperty property) {
               return single(shown, property) == single(contact, property);
           })) {
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
    for (size_t i = 0; i < singleKinds.size(); ++i) {
        if (const QString number = single(contact, singleKinds.at(i)); !number.isEmpty()) {
            addLine(static_cast<Kind>(static_cast<size_t>(Kind::FirstSingle) + i), number);
        }
    }
    refresh();
}

void PhonesField::store(domain::Contact &contact) const
{
    contact.mobilePhone.clear();
    contact.businessPhones.clear();
    contact.homePhones.clear();
    for (const domain::ContactProperty property : singleKinds) {
        domain::setValue(contact, property, QString());
    }
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
        default:
            domain::setValue(contact,
                             singleKinds.at(static_cast<size_t>(kindOf(line))
                                            - static_cast<size_t>(Kind::FirstSingle)),
                             text);
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
    for (int kind = 0; kind < kindCount; ++kind) {
        if (used(static_cast<Kind>(kind)) < limit(static_cast<Kind>(kind))) {
            addLine(static_cast<Kind>(kind), {});
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
    case Kind::Work:
        return domain::maximumBusinessPhones;
    case Kind::Home:
        return domain::maximumHomePhones;
    default:
        return 1;
    }
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
    for (const domain::ContactProperty property : singleKinds) {
        kinds->addItem(presentation::propertyLabel(domain::graphName(property)));
    }
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
    bool areUsualFull = true;
    std::array<bool, kindCount> hasRoom{};
    for (int kind = 0; kind < kindCount; ++kind) {
        hasRoom.at(kind) = used(static_cast<Kind>(kind)) < limit(static_cast<Kind>(kind));
        isFull = isFull && !hasRoom.at(kind);
        areUsualFull = areUsualFull && (kind >= firstSingle || !hasRoom.at(kind));
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
    m_full->setHidden(!areUsualFull);
}

} // namespace ui
