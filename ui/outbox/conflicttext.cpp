#include "ui/outbox/conflicttext.h"

#include "services/domain/keepboth.h"
#include "services/domain/schemaextension.h"
#include "ui/contacts/propertytext.h"
#include "ui/presentation/fieldtext.h"

#include <QCoreApplication>

namespace ui {

using store::ConflictChoice;

namespace {

struct ConflictText
{
    Q_DECLARE_TR_FUNCTIONS(ConflictText)
};

QString besideText(const store::Conflict &conflict, const domain::PropertyValue &value)
{
    const QString text = std::get<QString>(value);
    if (conflict.of == store::Conflict::Of::Photo) {
        return text.isEmpty() ? QString() : ConflictText::tr("A photo");
    }
    return text;
}

domain::KeptBoth keptBoth(const store::Conflict &conflict)
{
    domain::Contact shown;
    domain::setValue(shown, conflict.values.property, conflict.values.theirs);
    return domain::keepBoth(conflict.values.property, conflict.values.mine, shown);
}

} // namespace

QString conflictNotice()
{
    return ConflictText::tr("This was changed here and elsewhere at the same time. The server's "
                            "value is shown, yours is kept.");
}

QString conflictsExplained()
{
    return ConflictText::tr("These values were changed here and elsewhere at the same time. The "
                            "server's are shown, yours are kept until you choose.");
}

QString choiceText(ConflictChoice choice)
{
    switch (choice) {
    case ConflictChoice::Mine:
        return ConflictText::tr("Keep mine");
    case ConflictChoice::Theirs:
        return ConflictText::tr("Keep theirs");
    case ConflictChoice::Both:
        return ConflictText::tr("Keep both");
    }
    Q_UNREACHABLE();
}

QString choiceForAllText(ConflictChoice choice)
{
    switch (choice) {
    case ConflictChoice::Mine:
        return ConflictText::tr("Keep all of mine");
    case ConflictChoice::Theirs:
        return ConflictText::tr("Keep all of theirs");
    case ConflictChoice::Both:
        return ConflictText::tr("Keep both of all");
    }
    Q_UNREACHABLE();
}

QString conflictTitle(const store::Conflict &conflict)
{
    switch (conflict.of) {
    case store::Conflict::Of::Property:
        return propertyTitle(conflict.values.property);
    case store::Conflict::Of::Photo:
        return ConflictText::tr("Photo");
    case store::Conflict::Of::Member:
        if (conflict.extension == domain::fieldsExtension) {
            return presentation::fieldName(conflict.member);
        }
        if (const QString schema = domain::schemaIdOf(conflict.extension); !schema.isEmpty()) {
            return ConflictText::tr("%1 (%2)").arg(conflict.member, schema);
        }
        //: a field of additional data and the name of that: "colour (com.example.shop)"
        return ConflictText::tr("%1 (%2)").arg(conflict.member, conflict.extension);
    }
    Q_UNREACHABLE();
}

QString conflictValueText(const store::Conflict &conflict, const domain::PropertyValue &value)
{
    return conflict.of == store::Conflict::Of::Property
        ? propertyText(conflict.values.property, value)
        : besideText(conflict, value);
}

QString conflictValueLine(const store::Conflict &conflict, const domain::PropertyValue &value)
{
    return conflict.of == store::Conflict::Of::Property
        ? propertyLine(conflict.values.property, value)
        : besideText(conflict, value);
}

bool canKeepBoth(const store::Conflict &conflict)
{
    return conflict.of == store::Conflict::Of::Property;
}

QString keepBothHint(const store::Conflict &conflict)
{
    if (!canKeepBoth(conflict)) {
        return {};
    }
    const domain::KeptBoth kept = keptBoth(conflict);
    const bool needsNotes = !domain::isEmpty(kept.rest);
    if (kept.edit.isEmpty() && !needsNotes) {
        return ConflictText::tr("There is nothing of yours to add.");
    }
    if (!needsNotes) {
        return ConflictText::tr("Yours is added to the server's.");
    }
    return kept.edit.isEmpty()
        ? ConflictText::tr("The server's value stays, yours goes into the notes.")
        : ConflictText::tr(
            "What has room is added to the server's, the rest of yours goes into the "
            "notes.");
}

store::ConflictDecision conflictDecision(const store::Conflict &conflict, ConflictChoice choice)
{
    store::ConflictDecision decision{.id = conflict.id, .choice = choice, .note = {}};
    if (choice == ConflictChoice::Both && canKeepBoth(conflict)) {
        const domain::ContactProperty property = conflict.values.property;
        const domain::PropertyValue rest = keptBoth(conflict).rest;
        // The store decides whether it is needed; what shows may have changed until then.
        //: a line in the notes: the name of a property and its value
        decision.note = ConflictText::tr("%1: %2").arg(
            propertyTitle(property),
            propertyLine(property, domain::isEmpty(rest) ? conflict.values.mine : rest));
    }
    return decision;
}

} // namespace ui
