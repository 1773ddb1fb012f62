#include "ui/contacts/selectionsummary.h"

#include "ui/contacts/flowlayout.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"
#include "ui/widgets.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using presentation::IconName;
using presentation::scaled;

namespace {
constexpr int pictureSize = 72;
constexpr int pictureStep = 48; // each covers a third of the one before
constexpr int outline = 3;
} // namespace

class SelectionSummary::Stack final : public QWidget
{
public:
    using QWidget::QWidget;

    void setPeople(const QList<Person> &people)
    {
        m_people = people;
        const auto count = static_cast<int>(people.size());
        setFixedSize(scaled(pictureSize + pictureStep * (count - 1)) + 2 * outline,
                     scaled(pictureSize) + 2 * outline);
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int size = scaled(pictureSize);
        for (qsizetype i = m_people.size() - 1; i >= 0; --i) {
            const QRect place(outline + scaled(pictureStep) * static_cast<int>(i), outline, size,
                              size);
            const QRect shown = QStyle::visualRect(layoutDirection(), rect(), place);
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette().base());
            painter.drawEllipse(shown.adjusted(-outline, -outline, outline, outline));
            painter.drawPixmap(shown.topLeft(),
                               presentation::avatarPixmap(m_people.at(i).name, m_people.at(i).photo,
                                                          size, devicePixelRatioF()));
        }
    }

private:
    QList<Person> m_people;
};

SelectionSummary::SelectionSummary(QWidget *parent)
    : QWidget(parent)
    , m_stack(new Stack(this))
    , m_title(plainLabel(QStringLiteral("selectionTitle"), this))
    , m_names(mutedLabel(QStringLiteral("selectionNames"), this))
    , m_labels(new CardChips(this))
    , m_flags(mutedLabel(QStringLiteral("selectionFlags"), this))
{
    setObjectName(QStringLiteral("selectionSummary"));
    m_title->setFont(presentation::contactNameFont());
    for (QLabel *label : {m_title, m_names, m_flags}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    layout->setSpacing(scaled(8));
    layout->addStretch(2);
    layout->addWidget(m_stack, 0, Qt::AlignHCenter);
    layout->addSpacing(scaled(16));
    layout->addWidget(m_title);
    layout->addWidget(m_names);
    m_labels->layout()->setAlignment(Qt::AlignHCenter);
    layout->addWidget(m_labels);
    layout->addWidget(m_flags);
    layout->addSpacing(scaled(16));
    layout->addWidget(makeButtons(), 0, Qt::AlignHCenter);
    layout->addStretch(3);
    clearFacts();
}

QPushButton *SelectionSummary::addButton(Verb verb, const char *objectName, const QString &text,
                                         IconName icon)
{
    const auto tint = verb == Verb::Delete ? presentation::Tint::Danger : presentation::Tint::Text;
    auto *button = new QPushButton(presentation::icon(icon, tint), text, this);
    button->setObjectName(QLatin1String(objectName));
    if (verb != Verb::Copy && verb != Verb::Export) {
        m_changing.append(button);
    }
    connect(button, &QPushButton::clicked, this, [this, button, verb] {
        Q_EMIT requested(verb, button->mapToGlobal(button->rect().bottomLeft()));
    });
    return button;
}

QWidget *SelectionSummary::makeButtons()
{
    auto *buttons = new QWidget(this);
    m_edit = addButton(Verb::Edit, "editSelection", {}, IconName::Edit);
    m_removePhotos = addButton(Verb::RemovePhotos, "removeSelectionPhotos", {}, IconName::Photo);
    QPushButton *remove =
        addButton(Verb::Delete, "deleteSelection", tr("Delete"), IconName::Delete);
    presentation::setButtonRole(remove, presentation::ButtonRole::Danger);
    auto *grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(scaled(8));
    grid->addWidget(m_edit, 0, 0);
    grid->addWidget(
        addButton(Verb::Categorise, "categoriseSelection", tr("Categorise…"), IconName::Category),
        0, 1);
    grid->addWidget(
        addButton(Verb::FollowUp, "followUpSelection", tr("Follow up…"), IconName::Flag), 1, 0);
    grid->addWidget(addButton(Verb::Move, "moveSelection", tr("Move to…"), IconName::Move), 1, 1);
    grid->addWidget(addButton(Verb::Copy, "copySelection", tr("Copy to…"), IconName::Copy), 2, 0);
    grid->addWidget(addButton(Verb::Export, "exportSelection", tr("Export…"), IconName::Export), 2,
                    1);
    grid->addWidget(m_removePhotos, 3, 0);
    grid->setRowMinimumHeight(4, scaled(8));
    grid->addWidget(remove, 5, 0, 1, 2);
    for (const int column : {0, 1}) {
        grid->setColumnMinimumWidth(column, scaled(160));
    }
    return buttons;
}

void SelectionSummary::clearFacts()
{
    setFacts({}, {}, 0);
}

void SelectionSummary::setFacts(const models::SelectionFacts &facts,
                                const QList<CardChips::Chip> &labels, int count)
{
    QList<CardChips::Chip> chips = labels;
    for (qsizetype i = 0; i < chips.size(); ++i) {
        if (const int having = facts.labels.at(i).contacts; having < count) {
            chips[i].name = tr("%1: %2 of %3", "a category that some have")
                                .arg(chips.at(i).name, presentation::number(having),
                                     presentation::number(count));
        }
    }
    m_labels->setChips(chips);
    m_labels->setHidden(chips.isEmpty());
    QStringList words;
    if (facts.flags.flagged > 0) {
        words.append(tr("%1 flagged").arg(presentation::number(facts.flags.flagged)));
    }
    if (facts.flags.complete > 0) {
        words.append(tr("%1 followed up").arg(presentation::number(facts.flags.complete)));
    }
    if (facts.photos > 0) {
        words.append(tr("%1 with a photo").arg(presentation::number(facts.photos)));
    }
    const QString reason = presentation::readOnlyReason(facts.readOnly, count);
    for (QPushButton *button : std::as_const(m_changing)) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
    }
    QStringList told{words.join(tr(", ", "between counts")), reason};
    told.removeAll(QString());
    m_flags->setText(told.join(QStringLiteral(" · ")));
    m_flags->setHidden(told.isEmpty());
    m_removePhotos->setText(facts.photos == 1
                                ? tr("Remove photo")
                                : tr("Remove %1 photos").arg(presentation::number(facts.photos)));
    m_removePhotos->setHidden(facts.photos == 0);
}

void SelectionSummary::setPeople(const QList<Person> &first, int count)
{
    m_stack->setPeople(first.mid(0, maximumPictures));
    m_title->setText(tr("%1 selected").arg(presentation::contactCount(count)));
    m_edit->setText(tr("Edit %1").arg(presentation::contactCount(count)));
    setAccessibleName(m_title->text());
    QStringList names;
    for (const Person &person : first.mid(0, maximumNames)) {
        names.append(presentation::isolated(presentation::nameOrPlaceholder(person.name)));
    }
    const auto others = count - static_cast<int>(names.size());
    const QString list = names.join(tr(", ", "between names"));
    m_names->setText(others > 0 ? tr("%1 and %2 more").arg(list, presentation::number(others))
                                : list);
}

} // namespace ui
