#include "ui/actions/joinactions.h"

#include "ui/actions/permit.h"
#include "ui/actions/verbresult.h"
#include "ui/contacts/contactchooser.h"
#include "ui/contacts/contactlistview.h"
#include "ui/contacts/propertytext.h"
#include "ui/drags/dropmenu.h"
#include "ui/presentation/contacttext.h"
#include "ui/shortcuts/shortcutbook.h"

#include <QMenu>

#include <algorithm>

namespace ui {

using presentation::isolated;
using store::Relation;

namespace {

constexpr qsizetype mostChoices = 10; // of a menu that asks which of them stays

// "Work phone: +420 777 123 456", in the notes of a contact that others were merged into.
QString noteLine(domain::ContactProperty property, const domain::PropertyValue &value)
{
    return JoinActions::tr("%1: %2").arg(propertyTitle(property), propertyLine(property, value));
}

// The name, and where another of them has the same what else the list shows of this one.
QString toldApart(const domain::ContactRow &contact, const QList<domain::ContactRow> &among)
{
    const auto hasName = [&](const domain::ContactRow &each) { return each.name == contact.name; };
    const QString rest = presentation::secondLine(contact.companyName, contact.emailAddress);
    return std::ranges::count_if(among, hasName) < 2 || rest.isEmpty()
        ? isolated(contact.name)
        : JoinActions::tr("%1 (%2)").arg(isolated(contact.name), isolated(rest));
}

QString explanation(Relation relation)
{
    switch (relation) {
    case Relation::Manager:
        return JoinActions::tr("Whose manager is %1?");
    case Relation::Assistant:
        return JoinActions::tr("Whose assistant is %1?");
    case Relation::Spouse:
        return JoinActions::tr("Whose spouse is %1?");
    case Relation::Child:
        return JoinActions::tr("Whose child is %1?");
    }
    Q_UNREACHABLE();
}

} // namespace

JoinActions::JoinActions(models::ContactListModel &contacts, contacts::ContactService &service,
                         ContactListView &list, const Selection &selection, QWidget *window)
    : QObject(window)
    , m_contacts(contacts)
    , m_service(service)
    , m_list(list)
    , m_selection(selection)
    , m_window(window)
    , m_merge(new QAction(tr("Mer&ge into…"), this))
    , m_relate(new QMenu(tr("&Relate"), window))
{
    m_merge->setObjectName(QStringLiteral("mergeContacts"));
    m_merge->setShortcut(QKeySequence(tr("Ctrl+M")));
    m_window->addAction(m_merge);
    m_relate->setObjectName(QStringLiteral("relateMenu"));
    m_relate->menuAction()->setObjectName(QStringLiteral("relate"));
    addRelation(Relation::Manager, "relateManager", tr("As &manager of…"));
    addRelation(Relation::Assistant, "relateAssistant", tr("As &assistant of…"));
    addRelation(Relation::Spouse, "relateSpouse", tr("As &spouse of…"));
    addRelation(Relation::Child, "relateChild", tr("As &child of…"));
    connect(m_merge, &QAction::triggered, this, &JoinActions::mergeSelected);
    connect(&m_list, &ContactListView::droppedOnContact, this, &JoinActions::ask);
    connect(&m_selection, &Selection::changed, this, &JoinActions::updateEnablement);
    updateEnablement();
}

void JoinActions::addRelation(Relation relation, const char *objectName, const QString &text)
{
    auto *action = new QAction(text, this);
    m_relate->addAction(action);
    action->setProperty(restingText, tr("Relate: %1").arg(QString(text).remove(u'&')));
    action->setObjectName(QLatin1String(objectName));
    m_window->addAction(action);
    connect(action, &QAction::triggered, this,
            [this, relation] { pickAndRelate(m_selection.contacts().front(), relation); });
}

void JoinActions::updateEnablement()
{
    const auto count = m_selection.contacts().size();
    const QString reason = m_selection.readOnlyReason();
    const bool isTooMany = count > mostChoices;
    permit(m_merge, count > 0,
           isTooMany
               ? tr("Select at most %1 contacts to merge").arg(presentation::number(mostChoices))
               : reason);
    m_merge->setText(count > 1 && !isTooMany
                         ? tr("Mer&ge %1…").arg(presentation::contactCount(static_cast<int>(count)))
                         : tr("Mer&ge into…"));
    for (QAction *relation : m_relate->actions()) {
        permit(relation, count == 1, reason);
    }
    permit(m_relate->menuAction(), count == 1, reason);
}

QString JoinActions::nameOf(domain::ContactKey contact) const
{
    return isolated(m_list.nameOf(contact));
}

QPoint JoinActions::placeOfCurrent() const
{
    const QRect rows = m_list.viewport()->rect();
    const QRect row = m_list.visualRect(m_list.currentIndex());
    const QPoint corner = m_list.isRightToLeft() ? row.bottomRight() : row.bottomLeft();
    return m_list.viewport()->mapToGlobal(rows.contains(corner) ? corner : rows.center());
}

// Of several the one that stays is chosen among them.
void JoinActions::mergeSelected()
{
    const domain::ContactKeys contacts = m_selection.contacts();
    if (contacts.size() == 1) {
        pickAndMerge(contacts.front());
        return;
    }
    m_contacts.readRows(contacts, this, [this](const auto &rows) { askWhichStays(rows); });
}

void JoinActions::askWhichStays(const QList<domain::ContactRow> &contacts)
{
    QList<DropChoice> choices;
    for (const domain::ContactRow &kept : contacts) {
        domain::ContactKeys others;
        QString merged;
        for (const domain::ContactRow &other : contacts) {
            if (other.key != kept.key) {
                others.append(other.key);
                merged = toldApart(other, contacts);
            }
        }
        if (others.size() != 1) {
            merged = presentation::contactCount(static_cast<int>(others.size()));
        }
        choices.append({tr("Merge %1 into %2").arg(merged, toldApart(kept, contacts)),
                        [this, others, key = kept.key] { merge(others, key); }});
    }
    if (choices.size() > 1) { // else another window has deleted them
        openDropMenu(&m_list, placeOfCurrent(), choices);
    }
}

void JoinActions::pickAndMerge(domain::ContactKey selected)
{
    auto *chooser = new ContactChooser(
        tr("Merge into"),
        tr("%1 becomes part of the contact that you choose here; nothing of it is lost.")
            .arg(nameOf(selected)),
        tr("Merge"), m_contacts.another(), {selected}, m_window);
    connect(chooser, &ContactChooser::chosen, this,
            [this, selected](domain::ContactKey kept) { merge({selected}, kept); });
    chooser->open();
}

void JoinActions::pickAndRelate(domain::ContactKey person, Relation relation)
{
    auto *chooser = new ContactChooser(tr("Relate"), explanation(relation).arg(nameOf(person)),
                                       tr("Relate"), m_contacts.another(), {person}, m_window);
    connect(chooser, &ContactChooser::chosen, this,
            [this, person, relation](domain::ContactKey contact) {
                relate(person, contact, relation);
            });
    chooser->open();
}

void JoinActions::ask(const domain::ContactKeys &contacts, domain::ContactKey target,
                      const QPoint &globalPosition)
{
    const QString name = nameOf(target);
    const bool isOne = contacts.size() == 1;
    const QString dragged = isOne ? nameOf(contacts.front())
                                  : presentation::contactCount(static_cast<int>(contacts.size()));
    QList<DropChoice> choices{{tr("Merge %1 into %2").arg(dragged, name),
                               [this, contacts, target] { merge(contacts, target); }}};
    if (isOne) {
        choices.append(DropChoice());
        const auto offer = [&](const QString &text, Relation relation) {
            choices.append(
                {text.arg(dragged, name), [this, person = contacts.front(), target, relation] {
                     relate(person, target, relation);
                 }});
        };
        offer(tr("%1 is the manager of %2"), Relation::Manager);
        offer(tr("%1 is the assistant of %2"), Relation::Assistant);
        offer(tr("%1 is the spouse of %2"), Relation::Spouse);
        offer(tr("%1 is a child of %2"), Relation::Child);
    }
    openDropMenu(&m_list, globalPosition, choices);
}

void JoinActions::merge(const domain::ContactKeys &others, domain::ContactKey kept)
{
    reportFailure(m_service.mergeContacts(others, kept, &noteLine), this, &JoinActions::failed);
}

void JoinActions::relate(domain::ContactKey person, domain::ContactKey contact, Relation relation)
{
    reportFailure(m_service.relateContacts(person, contact, relation), this, &JoinActions::failed);
}

} // namespace ui
