#include "ui/actions/followupactions.h"

#include "ui/actions/permit.h"
#include "ui/actions/verbresult.h"
#include "ui/contacts/followupdialog.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace ui {

using domain::FollowUpBy;
using presentation::IconName;
using Status = domain::FollowupFlag::Status;

namespace {

domain::FollowupFlag flagHere(FollowUpBy by)
{
    return domain::flagBy(by, QDate::currentDate(), QLocale(), domain::timeZoneHere());
}

domain::FollowupFlag completed()
{
    return {.status = Status::Complete,
            .completed = QDate::currentDate(),
            .timeZone = domain::timeZoneHere()};
}

} // namespace

FollowUpActions::FollowUpActions(const models::FollowUps &followUps,
                                 models::FolderTreeModel &folders,
                                 contacts::ContactService &service, const Selection &selection,
                                 QWidget *window)
    : QObject(window)
    , m_followUps(followUps)
    , m_service(service)
    , m_selection(selection)
    , m_window(window)
    , m_menu(new QMenu(tr("Follow &up"), window))
    , m_group(new QActionGroup(this))
    , m_toggle(new QAction(tr("Flag for today, or mark as complete"), this))
{
    m_menu->setObjectName(QStringLiteral("followUpMenu"));
    m_menu->menuAction()->setObjectName(QStringLiteral("followUp"));
    m_menu->menuAction()->setIcon(presentation::icon(IconName::Flag));
    m_menu->menuAction()->setIconText(tr("Follow up"));
    m_group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    m_toggle->setObjectName(QStringLiteral("toggleFollowUp"));
    m_toggle->setShortcut(Qt::Key_Insert);
    m_toggle->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_toggle, &QAction::triggered, this, &FollowUpActions::toggleFlags);

    m_note = m_menu->addAction(QString());
    m_note->setObjectName(QStringLiteral("followUpNote"));
    m_note->setEnabled(false);
    m_note->setVisible(false);
    addChoice(FollowUpBy::Today, "followUpToday", tr("&Today"));
    addChoice(FollowUpBy::Tomorrow, "followUpTomorrow", tr("T&omorrow"));
    addChoice(FollowUpBy::ThisWeek, "followUpThisWeek", tr("This &week"));
    addChoice(FollowUpBy::NextWeek, "followUpNextWeek", tr("&Next week"));
    addChoice(FollowUpBy::NoDate, "followUpNoDate", tr("No &date"));
    m_custom = add("followUpCustom", tr("C&ustom…"));
    m_custom->setShortcut(QKeySequence(tr("Ctrl+Shift+G")));
    connect(m_custom, &QAction::triggered, this, &FollowUpActions::chooseDates);
    m_menu->addSeparator();
    m_complete = add("followUpComplete", tr("Mark as &complete"));
    connect(m_complete, &QAction::triggered, this, [this] { complete(contacts()); });
    m_clear = add("followUpClear", tr("C&lear flag"));
    connect(m_clear, &QAction::triggered, this,
            [this] { flag(contacts(), domain::FollowupFlag()); });

    connect(m_menu, &QMenu::aboutToShow, this, &FollowUpActions::prepareMenu);
    // Queued: what was chosen is triggered after the menu has gone.
    connect(
        m_menu, &QMenu::aboutToHide, this,
        [this] {
            m_isOverOthers = false;
            updateEnablement();
        },
        Qt::QueuedConnection);
    connect(&m_selection, &Selection::changed, this, &FollowUpActions::updateEnablement);
    connect(&folders, &models::FolderTreeModel::followUpDropped, this,
            [this](const domain::ContactKeys &contacts) {
                flag(contacts, flagHere(FollowUpBy::Today));
            });
    updateEnablement();
}

QAction *FollowUpActions::add(const char *objectName, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    m_menu->addAction(action);
    m_window->addAction(action);
    return action;
}

void FollowUpActions::addChoice(FollowUpBy by, const char *objectName, const QString &text)
{
    QAction *action = add(objectName, text);
    action->setCheckable(true);
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [this, by] { flag(contacts(), flagHere(by)); });
    m_choices.append({by, action});
}

const domain::ContactKeys &FollowUpActions::contacts() const
{
    return m_isOverOthers ? m_others : m_selection.contacts();
}

void FollowUpActions::updateEnablement()
{
    const bool any = !contacts().isEmpty();
    const QString reason = m_isOverOthers ? QString() : m_selection.readOnlyReason();
    for (const Choice &choice : std::as_const(m_choices)) {
        permit(choice.action, any, reason);
        choice.action->setChecked(false);
    }
    for (QAction *action : {m_toggle, m_custom, m_complete, m_clear, m_menu->menuAction()}) {
        permit(action, any, reason);
    }
    m_note->setVisible(false);
}

void FollowUpActions::prepareMenu()
{
    updateEnablement();
    m_followUps.summarise(contacts(), this,
                          [this, count = contacts().size()](const store::FlagSummary &summary) {
                              if (m_menu->isVisible() && contacts().size() == count) {
                                  show(summary, count);
                              }
                          });
}

void FollowUpActions::show(const store::FlagSummary &summary, qsizetype count)
{
    m_complete->setEnabled(summary.flagged > 0);
    m_clear->setEnabled(summary.flagged + summary.complete > 0);
    if (summary.common && summary.common->status == Status::Flagged) {
        for (const Choice &choice : std::as_const(m_choices)) {
            if (flagHere(choice.by).due == summary.common->due) {
                choice.action->setChecked(true);
                break;
            }
        }
    }
    QString note;
    if (summary.isRefused) {
        note = tr("Outlook does not keep flags in this mailbox: they stay here");
    } else if (!summary.common) {
        note = tr("%1 of %2 flagged, %3 complete")
                   .arg(presentation::number(summary.flagged),
                        presentation::number(static_cast<int>(count)),
                        presentation::number(summary.complete));
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FollowUpActions::popUp(const domain::ContactKeys &contacts, const QPoint &globalPosition)
{
    m_others = contacts;
    m_isOverOthers = true;
    m_menu->popup(globalPosition);
}

void FollowUpActions::complete(const domain::ContactKeys &contacts)
{
    flag(contacts, completed());
}

void FollowUpActions::toggleFlags()
{
    const domain::ContactKeys selected = m_selection.contacts();
    m_followUps.summarise(selected, this, [this, selected](const store::FlagSummary &summary) {
        flag(selected,
             summary.flagged == selected.size() ? completed() : flagHere(FollowUpBy::Today));
    });
}

void FollowUpActions::chooseDates()
{
    const domain::ContactKeys chosen = contacts();
    m_followUps.summarise(chosen, this, [this, chosen](const store::FlagSummary &summary) {
        const QDate due = summary.common ? summary.common->due : QDate();
        auto *dialog = new FollowUpDialog(due, m_window);
        connect(dialog, &FollowUpDialog::chosen, this, [this, chosen](QDate start, QDate end) {
            flag(chosen,
                 {.status = Status::Flagged,
                  .start = start,
                  .due = end,
                  .timeZone = domain::timeZoneHere()});
        });
        dialog->open();
    });
}

void FollowUpActions::flag(const domain::ContactKeys &contacts, const domain::FollowupFlag &flag)
{
    reportFailure(m_service.flagContacts(contacts, flag), this, &FollowUpActions::failed);
}

} // namespace ui
