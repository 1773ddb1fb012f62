// Which fields the editor has, in which order, and what can be added to them.
#include "ui/editors/contacteditor.h"

#include "ui/contacts/cardphoto.h"
#include "ui/editors/addfieldmenu.h"
#include "ui/editors/addressfield.h"
#include "ui/editors/birthdayfield.h"
#include "ui/editors/customfieldsform.h"
#include "ui/editors/editorsection.h"
#include "ui/editors/formedtext.h"
#include "ui/editors/genderfield.h"
#include "ui/editors/linesfield.h"
#include "ui/editors/namefield.h"
#include "ui/editors/phonesfield.h"
#include "ui/editors/textfield.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/propertylabel.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

using domain::ContactProperty;
using presentation::scaled;

namespace {

constexpr int headerPhoto = 48;

// Texts that few contacts have.
constexpr std::array furtherTexts{
    ContactProperty::PersonalHomePage, ContactProperty::Hobbies,      ContactProperty::ReferredBy,
    ContactProperty::CustomerId,       ContactProperty::GovernmentId, ContactProperty::UserField1,
    ContactProperty::UserField2,       ContactProperty::UserField3,   ContactProperty::UserField4,
};

} // namespace

void ContactEditor::makeHeader(QVBoxLayout *layout)
{
    m_photo = new CardPhoto(headerPhoto, CardPhoto::Use::ShowOnly, this);
    m_heading = plainLabel(QStringLiteral("editorHeading"), this);
    m_heading->setFont(presentation::contactNameFont());
    m_heading->setWordWrap(true);
    m_heading->setMinimumWidth(1);
    m_place = flatButton(QStringLiteral("editorPlace"), this);
    m_place->setIcon(presentation::icon(presentation::IconName::Folder));
    m_place->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_place->setFocusPolicy(Qt::StrongFocus);
    m_place->setToolTip(tr("Choose another folder"));
    m_place->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_place->setMinimumWidth(1);
    m_place->hide();
    connect(m_place, &QToolButton::clicked, this, &ContactEditor::placeRequested);
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(4));
    words->addStretch(1);
    words->addWidget(m_heading);
    words->addWidget(m_place, 0, Qt::AlignLeading);
    words->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(16));
    row->addWidget(m_photo, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    layout->addLayout(row);
    m_explained = mutedLabel(QStringLiteral("editorExplained"), this);
    m_explained->setWordWrap(true);
    m_explained->hide();
    layout->addWidget(m_explained);
}

void ContactEditor::showPlace(const QString &place)
{
    m_place->setText(QString(place).replace(u'&', QStringLiteral("&&")) + QChar(0x2026));
    m_place->setAccessibleName(tr("%1. Choose another folder", "In Contacts").arg(place));
    m_place->show();
}

void ContactEditor::makeFields(QVBoxLayout *layout)
{
    const auto text = [this](ContactProperty property, const QString &label) {
        auto *field = new TextField(property, label, this);
        field->setObjectName(QStringLiteral("field.") + domain::graphName(property));
        field->hide();
        return field;
    };
    const auto optional = [](EditorField *field, const QString &id) {
        field->setObjectName(QStringLiteral("field.") + id);
        field->hide();
        return field;
    };
    const auto always = [](EditorField *field, const QString &id) {
        field->setObjectName(QStringLiteral("field.") + id);
        return field;
    };

    m_names = new NameField(this);
    EditorSection *names = addSection({});
    addField(names, always(m_names, QStringLiteral("name")));

    EditorSection *reach = addSection({});
    addField(reach, always(new EmailsField(this), QStringLiteral("emailAddresses")));
    addField(reach, always(new PhonesField(this), QStringLiteral("phones")));
    addField(reach, optional(new ImAddressesField(this), QStringLiteral("imAddresses")));

    EditorSection *work = addSection(tr("Work"));
    addField(work, text(ContactProperty::CompanyName, tr("Company")));
    addField(work, text(ContactProperty::YomiCompanyName, tr("Phonetic")));
    addField(work, text(ContactProperty::JobTitle, tr("Job title")));
    addField(work, text(ContactProperty::Department, tr("Department")));
    addField(work, text(ContactProperty::OfficeLocation, tr("Office")));
    addField(work, text(ContactProperty::Profession, tr("Profession")));
    addField(work, text(ContactProperty::Manager, tr("Manager")));
    addField(work, text(ContactProperty::AssistantName, tr("Assistant")));
    addField(work, text(ContactProperty::BusinessHomePage, tr("Web page")));

    EditorSection *addresses = addSection(tr("Addresses"));
    addField(addresses,
             optional(new AddressField(ContactProperty::BusinessAddress, tr("Work"),
                                       tr("Remove the work address"), this),
                      QStringLiteral("businessAddress")));
    addField(addresses,
             optional(new AddressField(ContactProperty::HomeAddress, tr("Home"),
                                       tr("Remove the home address"), this),
                      QStringLiteral("homeAddress")));
    addField(addresses,
             optional(new AddressField(ContactProperty::OtherAddress, tr("Other"),
                                       tr("Remove the other address"), this),
                      QStringLiteral("otherAddress")));

    EditorSection *personal = addSection(tr("Personal"));
    addField(personal,
             optional(new BirthdayField(BirthdayField::Day::Birthday, this),
                      QStringLiteral("birthday")));
    addField(personal, text(ContactProperty::SpouseName, tr("Partner")));
    addField(personal,
             optional(new BirthdayField(BirthdayField::Day::Anniversary, this),
                      QStringLiteral("weddingAnniversary")));
    addField(personal, optional(new ChildrenField(this), QStringLiteral("children")));
    addField(personal, optional(new GenderField(this), QStringLiteral("gender")));
    for (const ContactProperty property : furtherTexts) {
        addField(personal,
                 text(property, presentation::propertyLabel(domain::graphName(property))));
    }
    addField(personal, text(ContactProperty::Initials, tr("Initials")));
    TextField *fileAs = text(ContactProperty::FileAs, tr("File as"));
    m_fileAs = new FormedText(fileAs, this);
    addField(personal, fileAs);

    EditorSection *custom = addSection(tr("Custom fields"));
    m_custom = new CustomFieldsForm(this);
    addField(custom, optional(m_custom, QStringLiteral("custom")));
    m_custom->setObjectName(QStringLiteral("field"));

    EditorSection *notes = addSection({});
    addField(notes, optional(new NotesField(this), QStringLiteral("personalNotes")));

    for (EditorSection *section : std::as_const(m_sections)) {
        layout->addWidget(section);
    }
    m_offers = new AddFieldMenu(this);
    auto *offers = new QHBoxLayout; // under the fields, not under their labels
    offers->addSpacing(presentation::scaled(110 + 16));
    offers->addWidget(m_offers, 1);
    layout->addLayout(offers);
    makeOffers();
}

void ContactEditor::setFields(const domain::CustomFields &fields, domain::FolderKey folder,
                              const QJsonObject &values)
{
    m_custom->setFields(fields, folder, values);
    refresh();
}

void ContactEditor::setSharedFields(const domain::CustomFields &fields, const QJsonObject &values,
                                    const QStringList &mixed)
{
    m_custom->setShared(fields, values, mixed);
    refresh();
}

void ContactEditor::followFields(const QJsonObject &values)
{
    m_custom->follow(values);
}

QJsonObject ContactEditor::fieldChanges() const
{
    return m_custom->changes();
}

QJsonObject ContactEditor::fieldDraft() const
{
    return m_custom->draft();
}

void ContactEditor::resume(const domain::ContactPatch &patch, const QJsonObject &fields)
{
    const domain::Contact loaded = m_loaded; // lay() changes it
    lay(patch, loaded);
    m_custom->resume(fields);
    Q_EMIT edited();
}

EditorSection *ContactEditor::addSection(const QString &title)
{
    auto *section = new EditorSection(title, this);
    m_sections.append(section);
    return section;
}

void ContactEditor::addField(EditorSection *section, EditorField *field)
{
    section->addField(field);
    m_fields.append(field);
    m_fieldsById.insert(field->objectName().section(u'.', 1), field);
    connect(field, &EditorField::edited, this, &ContactEditor::fieldEdited);
}

void ContactEditor::makeOffers()
{
    using Place = AddFieldMenu::Place;
    const auto scrollToFocus = [this] {
        QTimer::singleShot(0, this, [this] {
            if (QWidget *focus = QApplication::focusWidget();
                focus != nullptr && m_scroll->widget()->isAncestorOf(focus)) {
                m_scroll->ensureWidgetVisible(focus);
            }
        });
    };
    const auto offer = [this, scrollToFocus](const char *id, const QString &text, Place place) {
        EditorField *field = m_fieldsById.value(QLatin1String(id));
        m_offers->addOffer(
            {QLatin1String(id), text, place,
             [this, field] { return field->isHidden() && (!m_isOfMany || field->canBeShared()); },
             [this, field, scrollToFocus] {
                 field->show();
                 refresh(); // its section too: only what is visible takes the focus
                 field->begin();
                 scrollToFocus();
             }});
    };
    const auto offerName = [this, scrollToFocus](ContactProperty part, const QString &text) {
        m_offers->addOffer({domain::graphName(part), text, Place::Menu,
                            [this, part] { return !m_isOfMany && !m_names->isPartShown(part); },
                            [this, part, scrollToFocus] {
                                m_names->beginPart(part);
                                scrollToFocus();
                            }});
    };
    offer("companyName", tr("Add company"), Place::Button);
    offer("jobTitle", tr("Add job title"), Place::Button);
    offer("businessAddress", tr("Add work address"), Place::Button);
    offer("homeAddress", tr("Add home address"), Place::Button);
    offer("birthday", tr("Add birthday"), Place::Button);
    offer("businessHomePage", tr("Add web page"), Place::Button);
    offer("personalNotes", tr("Add notes"), Place::Button);

    offerName(ContactProperty::Title, tr("Add title"));
    offerName(ContactProperty::MiddleName, tr("Add middle name"));
    offerName(ContactProperty::Generation, tr("Add suffix"));
    offerName(ContactProperty::NickName, tr("Add nickname"));
    offerName(ContactProperty::YomiGivenName, tr("Add phonetic name"));
    offer("department", tr("Add department"), Place::Menu);
    offer("officeLocation", tr("Add office"), Place::Menu);
    offer("profession", tr("Add profession"), Place::Menu);
    offer("manager", tr("Add manager"), Place::Menu);
    offer("assistantName", tr("Add assistant"), Place::Menu);
    offer("yomiCompanyName", tr("Add phonetic company name"), Place::Menu);
    offer("otherAddress", tr("Add other address"), Place::Menu);
    offer("imAddresses", tr("Add chat address"), Place::Menu);
    offer("spouseName", tr("Add partner"), Place::Menu);
    offer("children", tr("Add child"), Place::Menu);
    offer("weddingAnniversary", tr("Add anniversary"), Place::Menu);
    offer("gender", tr("Add gender"), Place::Menu);
    for (const ContactProperty property : furtherTexts) {
        const QLatin1String id = domain::graphName(property);
        //: a field of a contact, "Add: Hobbies"
        offer(id.data(), tr("Add: %1").arg(presentation::propertyLabel(id)), Place::Menu);
    }
    offer("initials", tr("Add initials"), Place::Menu);
    offer("fileAs", tr("Add file as"), Place::Menu);
}

} // namespace ui
