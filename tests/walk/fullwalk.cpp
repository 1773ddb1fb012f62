#include "tests/walk/fullwalk.h"

#include "services/store/contactrows.h"
#include "services/store/editcontacts.h"
#include "services/store/history.h"
#include "services/store/pushqueue.h"
#include "services/store/schemaextensions.h"
#include "services/wire/extensioncodec.h"
#include "tests/walk/comparison.h"
#include "tests/walk/storefacts.h"

#include <QJsonDocument>

namespace walk {

using domain::ContactProperty;
using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::EditHistory;
using testsupport::Things;

namespace {

constexpr int steps = 24;
constexpr int roundsToSettle = 3;

domain::ContactPatch patchOf(ContactProperty property, domain::PropertyValue value)
{
    domain::ContactPatch patch;
    patch.values.emplace(property, std::move(value));
    return patch;
}

domain::SchemaExtension project()
{
    return {.id = QStringLiteral("kartei_project"),
            .description = {},
            .owner = {},
            .status = domain::SchemaStatus::InDevelopment,
            .targetTypes = {QStringLiteral("Contact")},
            .properties = {{QStringLiteral("code"), QStringLiteral("String")},
                           {QStringLiteral("client"), QStringLiteral("String")}}};
}

} // namespace

FullWalk::FullWalk(quint32 seed, DeltaContent content, Values values)
    : m_dice(seed)
    , m_values(values)
    , m_mailbox(m_folder.filePath(QStringLiteral("mailbox")))
{
    static const QList<std::pair<const char *, QStringList>> choices{
        {"delta-noise",
         {QStringLiteral("none"), QStringLiteral("replays"), QStringLiteral("duplicates"),
          QStringLiteral("empty-pages"), QStringLiteral("all")}},
        {"move-order",
         {QStringLiteral("source-first"), QStringLiteral("target-first"),
          QStringLiteral("round-apart")}},
        {"token-death",
         {QStringLiteral("410-SyncStateNotFound"), QStringLiteral("410-resyncRequired"),
          QStringLiteral("400"), QStringLiteral("404")}}};
    for (const auto &[name, values] : choices) {
        m_mailbox.switches().set(QLatin1String(name), m_dice.anyOf(values));
    }
    if (content == DeltaContent::Changes) {
        m_mailbox.switches().set(QLatin1String("delta-content"), QStringLiteral("changes"));
    }
    if (m_values == Values::FieldsToo) {
        m_mailbox.request("POST", QStringLiteral("/v1.0/schemaExtensions"),
                          QJsonDocument(wire::schemaExtensionBody(project())).toJson());
        m_mailbox.noteFields(project().id);
    }
    m_programs.resize(2);
    for (Program &program : m_programs) {
        program.name = next("program");
        program.folder = m_folder.filePath(program.name);
        start(program);
        if (m_values == Values::FieldsToo) {
            program.side->commit(&store::keepSchemas, domain::AccountKey{1},
                                 QList<domain::SchemaExtension>{project()},
                                 QDateTime::currentDateTimeUtc());
        }
    }
}

void FullWalk::start(Program &program)
{
    syncing::SyncCadence cadence = testsupport::quickCadence();
    if (m_values == Values::FieldsToo) {
        cadence.extensionAge = std::chrono::milliseconds(-1000); // a folder's each pass
    }
    program.side.reset();
    program.side = std::make_unique<testsupport::AppSide>(program.folder, m_mailbox.origin(),
                                                          m_mailbox.token(), cadence);
}

Things FullWalk::shown(Program &program)
{
    Things things = program.side->read(&shownThings);
    if (m_values == Values::FieldsToo) {
        const Things fields = program.side->read(&shownFieldValues);
        for (auto thing = fields.begin(); thing != fields.end(); ++thing) {
            things[thing.key()].insert(*thing);
        }
    }
    return things;
}

// A text, or none.
std::pair<QString, QJsonValue> FullWalk::anyFieldValue()
{
    static const QStringList ids{QStringLiteral("size"), QStringLiteral("club"),
                                 project().id + QStringLiteral("/code"),
                                 project().id + QStringLiteral("/client")};
    const QString id = m_dice.anyOf(ids);
    return {id, m_dice.oneIn(4) ? QJsonValue(QJsonValue::Null) : QJsonValue(next("x"))};
}

void FullWalk::editField(Program &program, const QString &contact)
{
    const auto [id, value] = anyFieldValue();
    m_trail.add(program.name + QStringLiteral(" sets %1 of %2").arg(id, contact));
    const domain::ContactKey key = program.side->contactKey(contact);
    program.side->commit(&store::updateContacts,
                         QList<store::ContactEdit>{{key, {}, {{id, value}}}});
}

void FullWalk::editFieldOnTheWeb(const QString &contact)
{
    const auto [id, value] = anyFieldValue();
    m_trail.add(QStringLiteral("web sets %1 of %2").arg(id, contact));
    m_mailbox.setField(contact, id, value);
}

Things FullWalk::onServer()
{
    return m_mailbox.things();
}

QString FullWalk::anyFolder(const QStringList &folders)
{
    return folders.isEmpty() || m_dice.oneIn(2) ? QString() : m_dice.anyOf(folders);
}

QStringList FullWalk::run()
{
    for (int i = 0; i < 3; ++i) {
        actOnTheWeb();
    }
    for (Program &program : m_programs) {
        sync(program, 0);
    }
    for (int step = 0; step < steps; ++step) {
        Program &program = m_programs[size_t(m_dice.below(int(m_programs.size())))];
        const int dice = m_dice.below(20);
        if (dice < 10) {
            act(program);
        } else if (dice < 13) {
            actOnTheWeb();
        } else if (dice < 19) {
            sync(program, m_dice.below(3));
        } else {
            m_trail.add(program.name + QStringLiteral(" starts again"));
            start(program);
        }
    }
    m_trail.add(QStringLiteral("quiet"));
    settleDown();
    bool isRefused = false;
    for (Program &program : m_programs) {
        if (program.side->outbox().parked > 0) {
            m_trail.add(program.name + QStringLiteral(" retries"));
            program.side->commit(&store::retryParked, domain::ContactKeys());
            isRefused = true;
        }
    }
    if (isRefused) {
        settleDown();
    }
    const Things server = onServer();
    for (Program &program : m_programs) {
        check(program, server);
    }
    QStringList tokens = m_mailbox.createTokens();
    if (tokens.removeDuplicates() > 0) {
        m_complaints.append(QStringLiteral("a create token is on the server twice"));
    }
    return m_complaints;
}

void FullWalk::settleDown()
{
    // Of one folder a pass the fields are read again.
    const int rounds = roundsToSettle
        + (m_values == Values::FieldsToo ? int(m_mailbox.folderPaths().size()) + 1 : 0);
    for (int round = 0; round < rounds; ++round) {
        for (Program &program : m_programs) {
            sync(program, 0);
        }
    }
}

void FullWalk::act(Program &program)
{
    const Things before = shown(program);
    const QStringList contacts = program.side->contactNames();
    const int dice = m_dice.below(20);
    if (contacts.isEmpty() || dice < 3) {
        const QString folder = anyFolder(program.side->folderPaths());
        m_trail.add(program.name + QStringLiteral(" creates in ") + folder);
        program.side->create({next("P")}, folder);
    } else if (dice < 15) {
        actOnContact(program, m_dice.anyOf(contacts));
    } else if (dice < 18) {
        actOnFolder(program);
    } else if (program.side->read(&store::undoState).undo) {
        m_trail.add(program.name + QStringLiteral(" undoes"));
        program.side->undo();
    }
    QMap<QString, int> known;
    const Things after = shown(program);
    for (const Things &things : {before, after}) {
        for (auto thing = things.keyBegin(); thing != things.keyEnd(); ++thing) {
            known.insert(*thing, program.knownUpTo);
        }
    }
    m_history.acknowledge(program.name, before, after, known);
}

void FullWalk::actOnContact(Program &program, const QString &contact)
{
    static const QList<ContactProperty> texts{
        ContactProperty::MobilePhone, ContactProperty::CompanyName, ContactProperty::JobTitle};
    testsupport::AppSide &side = *program.side;
    if (m_values == Values::FieldsToo && m_dice.below(5) < 2) {
        return editField(program, contact);
    }
    switch (m_dice.below(6)) {
    case 0:
    case 1:
        m_trail.add(program.name + QStringLiteral(" edits ") + contact);
        return side.update(contact, patchOf(m_dice.anyOf(texts), next("v")));
    case 2: {
        QStringList categories =
            side.read(&store::contactDetails, side.contactKey(contact)).contact.categories;
        categories.append(next("k"));
        m_trail.add(program.name + QStringLiteral(" categorises ") + contact);
        return side.update(contact, patchOf(ContactProperty::Categories, categories));
    }
    case 3:
    case 4: {
        const QString folder = anyFolder(side.folderPaths());
        m_trail.add(program.name + QStringLiteral(" moves %1 to /%2").arg(contact, folder));
        return side.move({contact}, folder);
    }
    default:
        m_trail.add(program.name + QStringLiteral(" deletes ") + contact);
        return side.remove({contact});
    }
}

void FullWalk::actOnFolder(Program &program)
{
    testsupport::AppSide &side = *program.side;
    const QStringList folders = side.folderPaths();
    if (folders.isEmpty() || m_dice.oneIn(2)) {
        m_trail.add(program.name + QStringLiteral(" creates a folder"));
        return side.createFolder(anyFolder(folders), next("F"));
    }
    const QString folder = m_dice.anyOf(folders);
    if (m_dice.oneIn(2)) {
        m_trail.add(program.name + QStringLiteral(" renames ") + folder);
        return side.renameFolder(folder,
                                 folder.section(u'/', -1).section(u' ', 0, 0) + u' ' + next("r"));
    }
    m_trail.add(program.name + QStringLiteral(" deletes folder ") + folder);
    side.removeFolder(folder);
}

void FullWalk::actOnTheWeb()
{
    const Things before = onServer();
    const QStringList contacts = m_mailbox.contactNames();
    const QStringList folders = m_mailbox.folderPaths();
    const int dice = m_dice.below(20);
    if (contacts.isEmpty() || dice < 4) {
        m_trail.add(QStringLiteral("web creates"));
        m_mailbox.create({next("W")}, anyFolder(folders));
    } else if (m_values == Values::FieldsToo && dice < 8) {
        editFieldOnTheWeb(m_dice.anyOf(contacts));
    } else if (dice < 10) {
        const QString contact = m_dice.anyOf(contacts);
        m_trail.add(QStringLiteral("web edits ") + contact);
        m_mailbox.update(
            contact,
            patchOf(m_dice.oneIn(2) ? ContactProperty::MobilePhone : ContactProperty::CompanyName,
                    next("w")));
    } else if (dice < 13) {
        const QString contact = m_dice.anyOf(contacts);
        const QString folder = anyFolder(folders);
        m_trail.add(QStringLiteral("web moves %1 to /%2").arg(contact, folder));
        m_mailbox.move({contact}, folder);
    } else if (dice < 15) {
        const QString contact = m_dice.anyOf(contacts);
        m_trail.add(QStringLiteral("web deletes ") + contact);
        m_mailbox.remove({contact});
    } else if (folders.isEmpty() || dice < 19) {
        m_trail.add(QStringLiteral("web creates a folder"));
        m_mailbox.createFolder(anyFolder(folders), next("F"));
    } else {
        const QString folder = m_dice.anyOf(folders);
        m_trail.add(QStringLiteral("web deletes folder ") + folder);
        m_mailbox.removeFolder(folder);
    }
    m_history.onServer(QStringLiteral("web"), before, onServer());
}

void FullWalk::addFault()
{
    static const QList<FaultAction> actions{
        FaultAction::Answer,       FaultAction::ExecuteThenAnswer,
        FaultAction::Answer,       FaultAction::DropBeforeExecuting,
        FaultAction::CutBody,      FaultAction::DropAfterExecuting,
        FaultAction::CutHead,      FaultAction::CutStatusLine,
        FaultAction::CutUnmarked,  FaultAction::Html,
        FaultAction::InvalidJson,  FaultAction::ChunksUnended,
        FaultAction::ExecuteTwice, FaultAction::CloseAfter};
    static const QList<int> statuses{500, 502, 503, 504, 507, 412, 402};
    static const QList<QByteArray> methods{"POST", "PATCH", "DELETE", "GET", "PUT"};
    Fault fault;
    fault.action = m_dice.anyOf(actions);
    fault.status = fault.action == FaultAction::Answer ? m_dice.anyOf(statuses) : 500;
    fault.method = m_dice.anyOf(methods);
    fault.after = m_dice.below(3);
    if (fault.action == FaultAction::ExecuteTwice && fault.method == "POST") {
        fault.method = "PATCH";
    }
    m_trail.add(QStringLiteral("fault %1 %2 of %3 after %4")
                    .arg(int(fault.action))
                    .arg(fault.status)
                    .arg(QString::fromLatin1(fault.method))
                    .arg(fault.after));
    m_mailbox.faults().add(fault);
}

void FullWalk::sync(Program &program, int faults)
{
    const Things before = onServer();
    const int began = m_history.now();
    for (; faults > 0; --faults) {
        addFault();
    }
    m_mailbox.requests().reset();
    const domain::Result<> done = program.side->syncOnce(std::chrono::milliseconds(200));
    m_mailbox.faults().clear();
    m_trail.add(program.name + QStringLiteral(" syncs: ")
                + (done ? QStringLiteral("done") : done.error().message));
    for (const mailbox::RequestRecord &record : m_mailbox.requests().records()) {
        if (record.method != "GET" && !record.path.contains("batch")) {
            m_trail.add(
                QStringLiteral("    %1 %2 %3")
                    .arg(QString::fromLatin1(record.method), QString::fromLatin1(record.path))
                    .arg(record.status));
        }
    }
    if (done) {
        program.knownUpTo = began;
    }
    m_history.onServer(program.name, before, onServer());
}

void FullWalk::check(Program &program, const Things &server)
{
    const auto held = program.side->read(&heldEdits);
    for (const QString &lost : m_history.lostEdits(program.name, server, held)) {
        m_complaints.append(QStringLiteral("lost: ") + lost);
    }
    for (const QString &entry : program.side->read(&unblockedEntries)) {
        m_complaints.append(program.name + QStringLiteral(" still waits: ") + entry);
    }
    QStringList waiting;
    for (const EditHistory::Held &each : held) {
        if (!each.values) {
            waiting.append(each.thing);
        }
    }
    const QString difference = differenceOf(shown(program), server, waiting);
    if (!difference.isEmpty()) {
        m_complaints.append(program.name + QStringLiteral(" differs\n") + difference);
    }
}

} // namespace walk
