#include "services/interchange/columnnames.h"

#include <QHash>

#include <array>

namespace interchange {

namespace {

using F = TableField;

struct Names
{
    TableField field;
    const char *names; // a bar between two
};

constexpr std::array table{
    Names{
        F::Nothing,
        "email type|email typ|type de messagerie|tipo posta "
        "elettronica|priority|prioritat|priorite|"
        "priorita|prioridad|sensitivity|vertraulichkeit|critere de diffusion|riservatezza|private|"
        "privat|prive|privato|privado|internet free busy|internet frei gebucht|"
        "disponibilite internet|disponibilita "
        "internet|objectclass|dn|modifytimestamp|createtimestamp|"
        "uid|entryuuid|address formatted|photo|jpegphoto|thumbnailphoto|mozillausehtmlmail|"
        "has picture|flagged|read|created|modified|id|outgoing server|directory server|"
        "verzeichnisserver|serveur de repertoires"},
    Names{F::DisplayName,
          "name|full name|fullname|display name|displayname|anzeigename|angezeigter name|"
          "vollstandiger name|nom complet|nom affiche|nombre completo|nome completo|cn|nom|contact "
          "name"},
    Names{F::Title,
          "title|anrede|titel|titre|titolo|tratamiento|name prefix|prefix|salutation|"
          "personal title|personaltitle|courtesy title"},
    Names{F::GivenName,
          "first name|firstname|given name|givenname|vorname|prenom|nome|nombre|forename|fname|"
          "voornaam|imie|jmeno|fornamn|etunimi"},
    Names{F::MiddleName,
          "middle name|middlename|additional name|weitere vornamen|zweiter vorname|deuxieme prenom|"
          "secondo nome|segundo nombre"},
    Names{F::Surname,
          "last name|lastname|surname|family name|familyname|nachname|familienname|nom de famille|"
          "cognome|apellidos|apellido|sn|lname|achternaam|nazwisko|prijmeni|efternamn|sukunimi"},
    Names{F::Generation,
          "suffix|name suffix|namenszusatz|suffixe|titolo straniero|sufijo|generationqualifier"},
    Names{F::NickName,
          "nickname|nick name|short name|spitzname|surnom|soprannome|sobrenombre|alias|"
          "mozillanickname|xmozillanickname"},
    Names{F::Initials, "initials|initialen|initiales|iniziali|iniciales"},
    Names{F::FileAs, "file as|fileas|speichern unter|ablegen unter|classer sous|archivar como"},
    Names{F::YomiGivenName,
          "given yomi|given name yomi|phonetic first name|prenom yomi|yomi first name"},
    Names{F::YomiSurname,
          "surname yomi|family name yomi|phonetic last name|nom yomi|yomi last name"},
    Names{
        F::YomiCompanyName,
        "company yomi|yomi company name|organization yomi name|phonetic organization|societe yomi"},
    Names{F::CompanyName,
          "company|company name|organization|organisation|organization name|firma|firmenname|"
          "unternehmen|societe|entreprise|societa|azienda|organizacion|empresa|compania|o|bedrijf|"
          "foretag|employer"},
    Names{
        F::Department,
        "department|abteilung|service|departement|reparto|departamento|organization department|ou|"
        "orgunit|departmentnumber"},
    Names{F::JobTitle,
          "job title|jobtitle|position|arbeitstitel|stellung|fonction|posizione|puesto|cargo|"
          "organization title|occupation|berufsbezeichnung"},
    Names{F::OfficeLocation,
          "office location|office|buro|bureau|sede ufficio|oficina|physicaldeliveryofficename|"
          "roomnumber|organization location"},
    Names{F::Profession, "profession|beruf|professione|profesion|businesscategory"},
    Names{F::Manager,
          "manager s name|manager|name des der vorgesetzten|name des r vorgesetzten|"
          "nom du responsable|responsable|nome manager|nombre del director|managername"},
    Names{F::AssistantName,
          "assistant s name|assistant|name assistent|assistent in|nom de l assistant e|"
          "nome assistente|nombre del ayudante|secretary"},
    Names{F::Email,
          "email address|email|e mail|mail|email value|primary email|secondary email|emailadresse|"
          "email adresse|primare email adresse|sekundare email adresse|adresse de messagerie|"
          "adresse email|courriel|indirizzo posta elettronica|posta elettronica|"
          "direccion de correo electronico|correo electronico|mozillasecondemail|"
          "xmozillasecondemail|rfc822mailbox|additional email"},
    Names{F::EmailName,
          "email display name|email angezeigter name|nom complet de l adresse de messagerie|"
          "nome visualizzato posta elettronica|nombre de pantalla de correo electronico|"
          "angezeigter email name"},
    Names{F::EmailKind, "email label"},
    Names{
        F::BusinessPhone,
        "business phone|work phone|office phone|company phone|telefon geschaftlich|tel dienstlich|"
        "telephone bureau|ufficio|telefono del trabajo|telephonenumber|phone|telephone|telefon|"
        "telefono|tel|phone number|telefonnummer"},
    Names{F::HomePhone,
          "home phone|telefon privat|tel privat|telephone domicile|abitazione|"
          "telefono particular|homephone|hometelephone"},
    Names{F::MobilePhone,
          "mobile phone|mobile|mobile number|mobiltelefon|mobil tel nr|handy|cell|cell phone|tel "
          "mobile|"
          "telephone mobile|cellulare|movil|telefono movil|cellphone|mobil"},
    Names{F::OtherPhone,
          "other phone|weiteres telefon|telephone autre|altro telefono|otro telefono"},
    Names{F::PrimaryPhone,
          "primary phone|main phone|haupttelefon|telephone principal|telefono principale|"
          "telefono principal"},
    Names{F::CompanyMainPhone,
          "company main phone|telefon firma|telephone societe|telefono principale societa|"
          "numero de centralita de la organizacion"},
    Names{F::AssistantPhone,
          "assistant s phone|telefon assistent|telephone de l assistant e|telefono assistente|"
          "telefono del ayudante"},
    Names{F::CallbackPhone,
          "callback|ruckmeldung|rappel|richiamata automatica|devolucion de llamada"},
    Names{F::CarPhone,
          "car phone|autotelefon|telephone voiture|telefono auto|telefono del automovil"},
    Names{F::RadioPhone, "radio phone|mobiltelefon 2|radio telephone|radiotelefono"},
    Names{F::TextPhone,
          "tty tdd phone|telefon fur horbehinderte|telephone tdd tty|telefono tty tdd"},
    Names{F::Pager,
          "pager|pager number|pager nummer|recepteur de radiomessagerie|cercapersone|"
          "localizador|buscapersonas|pagerphone"},
    Names{F::TelexNumber, "telex|telexnumber"},
    Names{F::IsdnNumber, "isdn|rnis|internationalisdnnumber"},
    Names{F::BusinessFax,
          "business fax|work fax|fax number|fax nummer|fax|fax geschaftlich|telecopie bureau|"
          "fax bureau|fax uff|fax del trabajo|facsimiletelephonenumber|telefax"},
    Names{F::HomeFax,
          "home fax|fax privat|telecopie domicile|fax ab|fax "
          "particular|homefacsimiletelephonenumber"},
    Names{F::OtherFax, "other fax|weiteres fax|telecopie autre|altro fax|otro fax"},
    Names{F::LabelledPhone, "phone value"},
    Names{F::PhoneKind, "phone type|phone label"},
    Names{F::ImAddress,
          "screen name|messenger name|im address|im value|instant message address|im|skype|"
          "nscpaimscreenname|xmozilla anyphone"},
    Names{F::BusinessPostBox,
          "business address po box|postfach geschaftlich|boite postale du bureau|postofficebox"},
    Names{F::HomePostBox, "home address po box|postfach privat|boite postale du domicile"},
    Names{F::OtherPostBox, "other address po box|weiteres postfach|autre boite postale"},
    Names{F::HomeStreet, "homepostaladdress|mozillahomestreet|homestreet"},
    Names{F::HomeCity, "mozillahomelocalityname|homecity"},
    Names{F::HomeState, "mozillahomestate|homestate"},
    Names{F::HomePostalCode, "mozillahomepostalcode|homezipcode"},
    Names{F::HomeCountry, "mozillahomecountryname|homecountry"},
    Names{F::BusinessStreet, "streetaddress|mozillaworkstreet2|postaladdress"},
    Names{F::BusinessCity, "l|locality|localityname"},
    Names{F::BusinessState, "st|stateorprovincename"},
    Names{F::BusinessPostalCode, "postalcode|plz|zip|cap"},
    Names{F::BusinessCountry, "c|co|countryname|friendlycountryname"},
    Names{F::LabelledStreet, "address street|address extended address"},
    Names{F::LabelledPostBox, "address po box"},
    Names{F::LabelledCity, "address city"},
    Names{F::LabelledState, "address region"},
    Names{F::LabelledPostalCode, "address postal code"},
    Names{F::LabelledCountry, "address country"},
    Names{F::AddressKind, "address type|address label"},
    Names{F::BusinessHomePage,
          "web page|webseite|web page 1|webseite 1|website|url|homepage|page web|pagina web|"
          "business web page|mozillaworkurl|workurl|labeleduri"},
    Names{F::PersonalHomePage, "personal web page|web page 2|webseite 2|mozillahomeurl|homeurl"},
    Names{F::LabelledPage, "website value"},
    Names{F::PageKind, "website type|website label"},
    Names{F::Birthday,
          "birthday|birth date|date of birth|geburtstag|geburtsdatum|anniversaire|"
          "date de naissance|compleanno|data di nascita|cumpleanos|fecha de nacimiento"},
    Names{F::BirthYear, "birth year|geburtsjahr|birthyear"},
    Names{F::BirthMonth, "birth month|geburtsmonat|birthmonth"},
    Names{F::BirthDay, "birth day"},
    Names{F::Anniversary,
          "anniversary|jahrestag|wedding anniversary|anniversaire de mariage|anniversario|"
          "aniversario|anniversaire de mariage ou fete"},
    Names{F::LabelledDate, "event value"},
    Names{F::DateKind, "event type|event label"},
    Names{F::Gender, "gender|geschlecht|sexe|sesso|sexo|sex"},
    Names{F::SpouseName,
          "spouse|partner|ehepartner|conjoint|conjoint e|coniuge|conyuge|spousename"},
    Names{F::Children, "children|kinder|enfants|figli|hijos"},
    Names{F::LabelledRelation, "relation value"},
    Names{F::RelationKind, "relation type|relation label"},
    Names{F::Hobbies, "hobby|hobbies|passe temps|loisirs|aficiones"},
    Names{F::ReferredBy, "referred by|empfohlen von|recommande par|presentato da|referido por"},
    Names{F::CustomerId, "customer id|kundennr|code client|id cliente"},
    Names{F::GovernmentId,
          "government id number|regierungsnr|numero d identification officiel|cod fisc p iva"},
    Names{F::UserField1,
          "user 1|benutzer 1|utilisateur 1|utente 1|usuario 1|custom 1|mozillacustom1|"
          "benutzerdef 1|custom1"},
    Names{F::UserField2,
          "user 2|benutzer 2|utilisateur 2|utente 2|usuario 2|custom 2|mozillacustom2|"
          "benutzerdef 2|custom2"},
    Names{F::UserField3,
          "user 3|benutzer 3|utilisateur 3|utente 3|usuario 3|custom 3|mozillacustom3|"
          "benutzerdef 3|custom3"},
    Names{F::UserField4,
          "user 4|benutzer 4|utilisateur 4|utente 4|usuario 4|custom 4|mozillacustom4|"
          "benutzerdef 4|custom4"},
    Names{F::Categories,
          "categories|category|kategorien|kategorie|categorie|categorias|group membership|labels|"
          "tags|groups|gruppen"},
    Names{
        F::Notes,
        "notes|note|notizen|bemerkungen|remarques|commentaires|notas|anmerkungen|comments|comment|"
        "description|kommentar"},
};

} // namespace

QString foldedName(const QString &name)
{
    QString folded;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c == u'\u00df') {
            folded += QLatin1String("ss");
        } else if (c.isLetterOrNumber()) {
            folded += c;
        } else if (!c.isMark() && c.category() != QChar::Other_Format) {
            folded += u' ';
        }
    }
    folded = folded.simplified();
    folded.replace(QLatin1String("e mail"), QLatin1String("email"));
    return folded;
}

std::optional<TableField> fieldNamed(const QString &folded)
{
    static const QHash<QString, TableField> known = [] {
        QHash<QString, TableField> hash;
        for (const Names &each : table) {
            const QStringList names = QString::fromLatin1(each.names).split(u'|');
            for (const QString &name : names) {
                hash.insert(name, each.field);
            }
        }
        return hash;
    }();
    const auto found = known.constFind(folded);
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

} // namespace interchange
