#include "ui/presentation/propertylabel.h"

#include <QCoreApplication>
#include <QLatin1String>

#include <algorithm>
#include <array>

namespace presentation {

namespace {

struct Label
{
    QLatin1String property;
    const char *text;
};

constexpr std::array labels{
    Label{QLatin1String("emailAddresses"), QT_TRANSLATE_NOOP("PropertyLabel", "E-mail")},
    Label{QLatin1String("mobilePhone"), QT_TRANSLATE_NOOP("PropertyLabel", "Mobile")},
    Label{QLatin1String("imAddresses"), QT_TRANSLATE_NOOP("PropertyLabel", "Chat")},
    Label{QLatin1String("department"), QT_TRANSLATE_NOOP("PropertyLabel", "Department")},
    Label{QLatin1String("officeLocation"), QT_TRANSLATE_NOOP("PropertyLabel", "Office")},
    Label{QLatin1String("profession"), QT_TRANSLATE_NOOP("PropertyLabel", "Profession")},
    Label{QLatin1String("manager"), QT_TRANSLATE_NOOP("PropertyLabel", "Manager")},
    Label{QLatin1String("assistantName"), QT_TRANSLATE_NOOP("PropertyLabel", "Assistant")},
    Label{QLatin1String("businessHomePage"), QT_TRANSLATE_NOOP("PropertyLabel", "Web page")},
    Label{QLatin1String("yomiCompanyName"), QT_TRANSLATE_NOOP("PropertyLabel", "Phonetic")},
    Label{QLatin1String("fullName"), QT_TRANSLATE_NOOP("PropertyLabel", "Full name")},
    Label{QLatin1String("nickName"), QT_TRANSLATE_NOOP("PropertyLabel", "Nickname")},
    Label{QLatin1String("yomiName"), QT_TRANSLATE_NOOP("PropertyLabel", "Phonetic name")},
    Label{QLatin1String("initials"), QT_TRANSLATE_NOOP("PropertyLabel", "Initials")},
    Label{QLatin1String("birthday"), QT_TRANSLATE_NOOP("PropertyLabel", "Birthday")},
    Label{QLatin1String("spouseName"), QT_TRANSLATE_NOOP("PropertyLabel", "Partner")},
    Label{QLatin1String("children"), QT_TRANSLATE_NOOP("PropertyLabel", "Children")},
    Label{QLatin1String("fileAs"), QT_TRANSLATE_NOOP("PropertyLabel", "File as")},
    Label{QLatin1String("businessPhones"), QT_TRANSLATE_NOOP("PropertyLabel", "Phone")},
    Label{QLatin1String("homePhones"), QT_TRANSLATE_NOOP("PropertyLabel", "Phone")},
    Label{QLatin1String("businessAddress"), QT_TRANSLATE_NOOP("PropertyLabel", "Address")},
    Label{QLatin1String("homeAddress"), QT_TRANSLATE_NOOP("PropertyLabel", "Address")},
    Label{QLatin1String("otherAddress"), QT_TRANSLATE_NOOP("PropertyLabel", "Address")},
    Label{QLatin1String("personalNotes"), QT_TRANSLATE_NOOP("PropertyLabel", "Notes")},
    Label{QLatin1String("companyName"), QT_TRANSLATE_NOOP("PropertyLabel", "Company")},
    Label{QLatin1String("jobTitle"), QT_TRANSLATE_NOOP("PropertyLabel", "Job title")},
    Label{QLatin1String("displayName"), QT_TRANSLATE_NOOP("PropertyLabel", "Name")},
    Label{QLatin1String("givenName"), QT_TRANSLATE_NOOP("PropertyLabel", "First name")},
    Label{QLatin1String("surname"), QT_TRANSLATE_NOOP("PropertyLabel", "Last name")},
    Label{QLatin1String("middleName"), QT_TRANSLATE_NOOP("PropertyLabel", "Middle name")},
    Label{QLatin1String("title"), QT_TRANSLATE_NOOP("PropertyLabel", "Title")},
    Label{QLatin1String("generation"), QT_TRANSLATE_NOOP("PropertyLabel", "Suffix")},
    Label{QLatin1String("categories"), QT_TRANSLATE_NOOP("PropertyLabel", "Categories")},
    Label{QLatin1String("assistantPhone"), QT_TRANSLATE_NOOP("PropertyLabel", "Assistant's phone")},
    Label{QLatin1String("businessFax"), QT_TRANSLATE_NOOP("PropertyLabel", "Work fax")},
    Label{QLatin1String("callbackPhone"), QT_TRANSLATE_NOOP("PropertyLabel", "Callback")},
    Label{QLatin1String("carPhone"), QT_TRANSLATE_NOOP("PropertyLabel", "Car")},
    Label{QLatin1String("companyMainPhone"), QT_TRANSLATE_NOOP("PropertyLabel", "Company phone")},
    Label{QLatin1String("homeFax"), QT_TRANSLATE_NOOP("PropertyLabel", "Home fax")},
    Label{QLatin1String("isdnNumber"), QT_TRANSLATE_NOOP("PropertyLabel", "ISDN")},
    Label{QLatin1String("otherFax"), QT_TRANSLATE_NOOP("PropertyLabel", "Other fax")},
    Label{QLatin1String("otherPhone"), QT_TRANSLATE_NOOP("PropertyLabel", "Other phone")},
    Label{QLatin1String("pager"), QT_TRANSLATE_NOOP("PropertyLabel", "Pager")},
    Label{QLatin1String("primaryPhone"), QT_TRANSLATE_NOOP("PropertyLabel", "Primary phone")},
    Label{QLatin1String("radioPhone"), QT_TRANSLATE_NOOP("PropertyLabel", "Radio")},
    Label{QLatin1String("telexNumber"), QT_TRANSLATE_NOOP("PropertyLabel", "Telex")},
    Label{QLatin1String("textPhone"), QT_TRANSLATE_NOOP("PropertyLabel", "Text phone")},
    Label{QLatin1String("weddingAnniversary"), QT_TRANSLATE_NOOP("PropertyLabel", "Anniversary")},
    Label{QLatin1String("gender"), QT_TRANSLATE_NOOP("PropertyLabel", "Gender")},
    Label{QLatin1String("personalHomePage"), QT_TRANSLATE_NOOP("PropertyLabel", "Own web page")},
    Label{QLatin1String("hobbies"), QT_TRANSLATE_NOOP("PropertyLabel", "Hobbies")},
    Label{QLatin1String("referredBy"), QT_TRANSLATE_NOOP("PropertyLabel", "Referred by")},
    Label{QLatin1String("customerId"), QT_TRANSLATE_NOOP("PropertyLabel", "Customer ID")},
    Label{QLatin1String("governmentId"), QT_TRANSLATE_NOOP("PropertyLabel", "Government ID")},
    Label{QLatin1String("userField1"), QT_TRANSLATE_NOOP("PropertyLabel", "User field 1")},
    Label{QLatin1String("userField2"), QT_TRANSLATE_NOOP("PropertyLabel", "User field 2")},
    Label{QLatin1String("userField3"), QT_TRANSLATE_NOOP("PropertyLabel", "User field 3")},
    Label{QLatin1String("userField4"), QT_TRANSLATE_NOOP("PropertyLabel", "User field 4")},
    Label{QLatin1String("photo"), QT_TRANSLATE_NOOP("PropertyLabel", "Photo")},
};

} // namespace

QString genderText(const QString &gender)
{
    return gender == u"female" ? QCoreApplication::translate("PropertyLabel", "Female")
        : gender == u"male"    ? QCoreApplication::translate("PropertyLabel", "Male")
                               : QString();
}

QString propertyLabel(const QString &property)
{
    const QString name = property.section(u'.', 0, 0);
    const auto found = std::find_if(labels.begin(), labels.end(),
                                    [&](const Label &label) { return name == label.property; });
    return found == labels.end() ? QString()
                                 : QCoreApplication::translate("PropertyLabel", found->text);
}

} // namespace presentation
