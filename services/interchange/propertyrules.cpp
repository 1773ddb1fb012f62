#include "services/interchange/propertyrules.h"

#include "services/interchange/notelabels.h"

#include <QHash>

namespace interchange {

namespace {

using Use = PropertyRule::Use;
using domain::Contact;
using Text = QLatin1String;

constexpr PropertyRule rules[] = {
    {"N", Use::Name, Text()},
    {"FN", Use::FormattedName, Text()},
    {"NICKNAME", Use::Nickname, Text()},
    {"X-NICKNAME", Use::Nickname, Text()},
    {"ORG", Use::Organization, Text()},
    {"TITLE", Use::Field, notelabels::jobTitle, &Contact::jobTitle},
    // Evolution and KAddressBook show ROLE as the profession; Graph has no other field near it.
    {"ROLE", Use::Field, notelabels::profession, &Contact::profession},
    {"X-PROFESSION", Use::Field, notelabels::profession, &Contact::profession},
    {"X-KADDRESSBOOK-X-PROFESSION", Use::Field, notelabels::profession, &Contact::profession},
    {"X-SPOUSE", Use::Field, notelabels::spouse, &Contact::spouseName},
    {"X-SPOUSE-NAME", Use::Field, notelabels::spouse, &Contact::spouseName},
    {"X-EVOLUTION-SPOUSE", Use::Field, notelabels::spouse, &Contact::spouseName},
    {"X-KADDRESSBOOK-X-SPOUSESNAME", Use::Field, notelabels::spouse, &Contact::spouseName},
    {"X-MS-SPOUSE", Use::Field, notelabels::spouse, &Contact::spouseName},
    {"X-MANAGER", Use::Field, notelabels::manager, &Contact::manager},
    {"X-EVOLUTION-MANAGER", Use::Field, notelabels::manager, &Contact::manager},
    {"X-KADDRESSBOOK-X-MANAGERSNAME", Use::Field, notelabels::manager, &Contact::manager},
    {"X-MS-MANAGER", Use::Field, notelabels::manager, &Contact::manager},
    {"X-ASSISTANT", Use::Field, notelabels::assistant, &Contact::assistantName},
    {"X-EVOLUTION-ASSISTANT", Use::Field, notelabels::assistant, &Contact::assistantName},
    {"X-KADDRESSBOOK-X-ASSISTANTSNAME", Use::Field, notelabels::assistant, &Contact::assistantName},
    {"X-MS-ASSISTANT", Use::Field, notelabels::assistant, &Contact::assistantName},
    {"X-OFFICE", Use::Field, notelabels::office, &Contact::officeLocation},
    {"X-EVOLUTION-OFFICE", Use::Field, notelabels::office, &Contact::officeLocation},
    {"X-KADDRESSBOOK-X-OFFICE", Use::Field, notelabels::office, &Contact::officeLocation},
    {"X-DEPARTMENT", Use::Field, notelabels::department, &Contact::department},
    {"X-KADDRESSBOOK-X-DEPARTMENT", Use::Field, notelabels::department, &Contact::department},
    {"X-INITIALS", Use::Field, notelabels::initials, &Contact::initials},
    {"X-PHONETIC-FIRST-NAME", Use::Field, notelabels::phoneticName, &Contact::yomiGivenName},
    {"X-PHONETIC-LAST-NAME", Use::Field, notelabels::phoneticName, &Contact::yomiSurname},
    {"X-PHONETIC-MIDDLE-NAME", Use::Noted, notelabels::phoneticName},
    {"X-PHONETIC-ORG", Use::Field, notelabels::phoneticName, &Contact::yomiCompanyName},
    {"X-MS-YOMI-FIRSTNAME", Use::Field, notelabels::phoneticName, &Contact::yomiGivenName},
    {"X-MS-YOMI-LASTNAME", Use::Field, notelabels::phoneticName, &Contact::yomiSurname},
    {"X-EVOLUTION-FILE-AS", Use::Field, notelabels::fileAs, &Contact::fileAs},
    {"X-FILE-AS", Use::Field, notelabels::fileAs, &Contact::fileAs},
    {"SORT-STRING", Use::SortString, notelabels::fileAs},
    {"SOUND", Use::PhoneticSound, Text("Sound")},
    {"EMAIL", Use::Email, Text()},
    {"TEL", Use::Phone, Text()},
    {"X-MS-TEL", Use::Phone, Text()},
    {"ADR", Use::Address, Text()},
    {"LABEL", Use::AddressLabel, Text()},
    {"BDAY", Use::Birthday, Text()},
    {"NOTE", Use::Note, Text()},
    {"URL", Use::HomePage, Text()},
    {"CATEGORIES", Use::Categories, Text()},
    {"PHOTO", Use::Photo, Text()},
    {"X-MS-CARDPICTURE", Use::Photo, Text()},
    {"IMPP", Use::InstantMessage, Text()},
    {"X-MS-IMADDRESS", Use::InstantMessage, Text()},
    {"X-KADDRESSBOOK-X-IMADDRESS", Use::InstantMessage, Text()},
    {"X-AIM", Use::InstantMessage, Text("aim:")},
    {"X-GADUGADU", Use::InstantMessage, Text("gg:")},
    {"X-GOOGLE-TALK", Use::InstantMessage, Text("gtalk:")},
    {"X-GTALK", Use::InstantMessage, Text("gtalk:")},
    {"X-GROUPWISE", Use::InstantMessage, Text("groupwise:")},
    {"X-ICQ", Use::InstantMessage, Text("icq:")},
    {"X-JABBER", Use::InstantMessage, Text("xmpp:")},
    {"X-MATRIX", Use::InstantMessage, Text("matrix:")},
    {"X-MSN", Use::InstantMessage, Text("msn:")},
    {"X-QQ", Use::InstantMessage, Text("qq:")},
    {"X-SIP", Use::InstantMessage, Text("sip:")},
    {"X-EVOLUTION-SIP", Use::InstantMessage, Text("sip:")},
    {"X-SKYPE", Use::InstantMessage, Text("skype:")},
    {"X-SKYPE-USERNAME", Use::InstantMessage, Text("skype:")},
    {"X-YAHOO", Use::InstantMessage, Text("ymsgr:")},
    {"X-CHILD", Use::Child, Text()},
    {"X-CHILDREN", Use::Child, Text()},
    {"X-MS-CHILD", Use::Child, Text()},
    {"X-EVOLUTION-CHILDREN", Use::Child, Text()},
    {"RELATED", Use::Related, notelabels::related},
    {"X-ABRELATEDNAMES", Use::RelatedLabel, notelabels::related},
    {"AGENT", Use::Agent, notelabels::agent},
    {"GENDER", Use::Gender, notelabels::gender},
    {"X-GENDER", Use::Gender, notelabels::gender},
    {"X-WAB-GENDER", Use::Gender, notelabels::gender},
    {"GEO", Use::Location, notelabels::location},
    {"ANNIVERSARY", Use::Anniversary, notelabels::anniversary},
    {"X-ANNIVERSARY", Use::Anniversary, notelabels::anniversary},
    {"X-EVOLUTION-ANNIVERSARY", Use::Anniversary, notelabels::anniversary},
    {"X-KADDRESSBOOK-X-ANNIVERSARY", Use::Anniversary, notelabels::anniversary},
    {"X-MS-ANNIVERSARY", Use::Anniversary, notelabels::anniversary},
    {"X-ABDATE", Use::NotedDate, notelabels::date},
    {"DEATHDATE", Use::NotedDate, Text("Date of death")},
    {"BIRTHPLACE", Use::Noted, Text("Place of birth")},
    {"DEATHPLACE", Use::Noted, Text("Place of death")},
    {"TZ", Use::Noted, Text("Time zone")},
    {"LANG", Use::Noted, Text("Language")},
    {"PRONOUNS", Use::Noted, Text("Pronouns")},
    {"EXPERTISE", Use::Noted, Text("Expertise")},
    {"HOBBY", Use::Field, notelabels::hobbies, &Contact::hobbies},
    {"X-HOBBY", Use::Field, notelabels::hobbies, &Contact::hobbies},
    {"X-REFERRED-BY", Use::Field, notelabels::referredBy, &Contact::referredBy},
    {"X-CUSTOMER-ID", Use::Field, notelabels::customerId, &Contact::customerId},
    {"X-GOVERNMENT-ID", Use::Field, notelabels::governmentId, &Contact::governmentId},
    {"INTEREST", Use::Noted, Text("Interest")},
    {"SOCIALPROFILE", Use::Noted, Text("Social profile")},
    {"X-SOCIALPROFILE", Use::Noted, Text("Social profile")},
    {"X-TWITTER", Use::Noted, Text("Twitter")},
    {"MEMBER", Use::Link, Text("Member")},
    {"CONTACT-URI", Use::Noted, Text("Contact page")},
    {"ORG-DIRECTORY", Use::Noted, Text("Directory")},
    {"FBURL", Use::Noted, Text("Free/busy")},
    {"CALURI", Use::Noted, Text("Calendar")},
    {"CALADRURI", Use::Noted, Text("Calendar address")},
    {"X-EVOLUTION-BLOG-URL", Use::Noted, Text("Blog")},
    {"X-EVOLUTION-VIDEO-URL", Use::Noted, Text("Video chat")},
    {"BLOGFEED", Use::Noted, Text("Blog")},
    {"X-KADDRESSBOOK-BLOGFEED", Use::Noted, Text("Blog")},
    {"X-CUSTOM1", Use::Field, Text("Custom 1"), &Contact::userField1},
    {"X-CUSTOM2", Use::Field, Text("Custom 2"), &Contact::userField2},
    {"X-CUSTOM3", Use::Field, Text("Custom 3"), &Contact::userField3},
    {"X-CUSTOM4", Use::Field, Text("Custom 4"), &Contact::userField4},
    {"X-ANDROID-CUSTOM", Use::AndroidCustom, Text()},
    {"LOGO", Use::Link, Text("Logo")},
    {"KEY", Use::Link, Text("Key")},
    {"UID", Use::Uid, Text()},
    {"VERSION", Use::Version, Text()},
    {"X-ABLABEL", Use::Ignored, Text("read with the property of its group")},
    {"X-ABADR", Use::Ignored, Text("the country code behind an address that names the country")},
    {"X-ABUID", Use::Ignored, Text("an id of the writing program")},
    {"X-ABSHOWAS", Use::Ignored, Text("a display choice of the writing program")},
    {"X-ABSHOWAS-ABSHOWAS", Use::Ignored, Text("a display choice of the writing program")},
    {"PRODID", Use::Ignored, Text("names the writing program")},
    {"MAILER", Use::Ignored, Text("names the mail program once used")},
    {"REV", Use::Ignored, Text("when the card was written; Graph keeps its own")},
    {"CREATED", Use::Ignored, Text("when the card was written; Graph keeps its own")},
    {"CLASS", Use::Ignored, Text("a mark for directories: public, private")},
    {"PROFILE", Use::Ignored, Text("always VCARD")},
    {"KIND", Use::Ignored, Text("individual, org or group; the other fields show it")},
    {"NAME", Use::Ignored, Text("the name of the directory entry, not of the person")},
    {"SOURCE", Use::Ignored, Text("where the writing program got the card")},
    {"CLIENTPIDMAP", Use::Ignored, Text("bookkeeping of synchronisation")},
    {"XML", Use::Ignored, Text("markup of the writing program")},
    {"BEGIN", Use::Ignored, Text("of something that is no vCard")},
    {"END", Use::Ignored, Text("of something that is no vCard")},
    {"LABEL-ID", Use::Ignored, Text("an id of the writing program")},
    {"X-IMAGEHASH", Use::Ignored, Text("a checksum of the photo")},
    {"X-IMAGETYPE", Use::Ignored, Text("a display choice of the writing program")},
    {"X-SHARED-PHOTO-DISPLAY-PREF", Use::Ignored, Text("a display choice of the writing program")},
    {"X-MOZILLA-HTML", Use::Ignored, Text("whether mail to the person may be HTML")},
    {"X-PREFER-DISPLAY-NAME", Use::Ignored, Text("a display choice of the writing program")},
    {"X-EVOLUTION-LIST", Use::Ignored, Text("a mark of the writing program")},
    {"X-EVOLUTION-LIST-SHOW-ADDRESSES", Use::Ignored, Text("a mark of the writing program")},
    {"X-MOZILLA-PROPERTY", Use::Ignored, Text("bookkeeping of the writing program")},
};

// The families of names that only the writing program understands.
constexpr const char *ignoredPrefixes[] = {
    "X-MS-OL-",           "X-COUCHDB-",         "X-ADDRESSBOOKSERVER-", "X-APPLE-", "X-ABCROP-",
    "X-EVOLUTION-WEBDAV", "X-EVOLUTION-E-BOOK", "X-EVOLUTION-GOOGLE",   "X-AKONADI"};

} // namespace

const PropertyRule *ruleFor(const QByteArray &name)
{
    static const QHash<QByteArray, const PropertyRule *> byName = [] {
        QHash<QByteArray, const PropertyRule *> hash;
        for (const PropertyRule &rule : rules) {
            hash.insert(rule.name, &rule);
        }
        return hash;
    }();
    if (const PropertyRule *rule = byName.value(name)) {
        return rule;
    }
    static const PropertyRule ignored{"", Use::Ignored, Text("only its writer understands it")};
    for (const char *prefix : ignoredPrefixes) {
        if (name.startsWith(prefix)) {
            return &ignored;
        }
    }
    return nullptr;
}

QString labelFromName(const QByteArray &name)
{
    constexpr qsizetype longestLabel = 60;
    const QByteArray bare = name.startsWith("X-") ? name.mid(2) : name;
    QString label = QString::fromLatin1(bare.left(longestLabel)).toLower();
    label.replace(u'-', u' ').replace(u'_', u' ');
    if (!label.isEmpty()) {
        label[0] = label.at(0).toUpper();
    }
    return label;
}

} // namespace interchange
