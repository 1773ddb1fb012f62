#include "ui/contacts/selectionsummary.h"

#include "ui/contacts/flowlayout.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"
#include "ui/widgets.h"

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
    , m_edit(new QPushButton(presentation::icon(IconName::Edit), {}, this))
    , m_title(plainLabel(QStringLiteral("selectionTitle"), this))
    , m_names(mutedLabel(QStringLiteral("selectionNames"), this))
{
    setObjectName(QStringLiteral("selectionSummary"));
    m_title->setFont(presentation::contactNameFont());
    for (QLabel *label : {m_title, m_names}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    auto *move = new QPushButton(presentation::icon(IconName::Move), tr("Move to…"), this);
    auto *copy = new QPushButton(presentation::icon(IconName::Copy), tr("Copy to…"), this);
    auto *remove = new QPushButton(presentation::icon(IconName::Delete, presentation::Tint::Danger),
                                   tr("Delete"), this);
    m_edit->setObjectName(QStringLiteral("editSelection"));
    connect(m_edit, &QPushButton::clicked, this, &SelectionSummary::editRequested);
    move->setObjectName(QStringLiteral("moveSelection"));
    copy->setObjectName(QStringLiteral("copySelection"));
    remove->setObjectName(QStringLiteral("deleteSelection"));
    presentation::setButtonRole(remove, presentation::ButtonRole::Danger);
    connect(move, &QPushButton::clicked, this, &SelectionSummary::moveRequested);
    connect(copy, &QPushButton::clicked, this, &SelectionSummary::copyRequested);
    connect(remove, &QPushButton::clicked, this, &SelectionSummary::deleteRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addStretch(1);
    buttons->addWidget(m_edit);
    buttons->addWidget(move);
    buttons->addWidget(copy);
    buttons->addSpacing(scaled(16));
    buttons->addWidget(remove);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    layout->setSpacing(scaled(8));
    layout->addStretch(2);
    layout->addWidget(m_stack, 0, Qt::AlignHCenter);
    layout->addSpacing(scaled(16));
    layout->addWidget(m_title);
    layout->addWidget(m_names);
    layout->addSpacing(scaled(16));
    layout->addLayout(buttons);
    layout->addStretch(3);
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
