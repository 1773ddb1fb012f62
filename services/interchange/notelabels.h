// The labels under which a value that Graph has no field for stands in the notes: "Fax: +49 30 1".
// They are data and stay English, so that a card means the same wherever it was brought in.
#pragma once

#include <QLatin1String>

namespace interchange::notelabels {

inline constexpr QLatin1String address("Address");
inline constexpr QLatin1String addressLabel("Address label");
inline constexpr QLatin1String agent("Agent");
inline constexpr QLatin1String anniversary("Anniversary");
inline constexpr QLatin1String assistantPhone("Assistant phone");
inline constexpr QLatin1String assistant("Assistant");
inline constexpr QLatin1String birthday("Birthday");
inline constexpr QLatin1String birthdayWithoutYear("Birthday (no year)");
inline constexpr QLatin1String businessAddress("Business address");
inline constexpr QLatin1String businessPhone("Business phone");
inline constexpr QLatin1String callbackPhone("Callback phone");
inline constexpr QLatin1String carPhone("Car phone");
inline constexpr QLatin1String child("Child");
inline constexpr QLatin1String company("Company");
inline constexpr QLatin1String companyPhone("Company main phone");
inline constexpr QLatin1String customerId("Customer ID");
inline constexpr QLatin1String date("Date");
inline constexpr QLatin1String department("Department");
inline constexpr QLatin1String email("E-mail");
inline constexpr QLatin1String fax("Fax");
inline constexpr QLatin1String fileAs("File as");
inline constexpr QLatin1String formattedName("Full name");
inline constexpr QLatin1String gender("Gender");
inline constexpr QLatin1String governmentId("Government ID");
inline constexpr QLatin1String hobbies("Hobby");
inline constexpr QLatin1String homeAddress("Home address");
inline constexpr QLatin1String homeFax("Home fax");
inline constexpr QLatin1String homePhone("Home phone");
inline constexpr QLatin1String initials("Initials");
inline constexpr QLatin1String instantMessage("Instant message");
inline constexpr QLatin1String isdn("ISDN");
inline constexpr QLatin1String jobTitle("Job title");
inline constexpr QLatin1String location("Location");
inline constexpr QLatin1String manager("Manager");
inline constexpr QLatin1String mobilePhone("Mobile phone");
inline constexpr QLatin1String modem("Modem");
inline constexpr QLatin1String name("Name");
inline constexpr QLatin1String nickname("Nickname");
inline constexpr QLatin1String office("Office");
inline constexpr QLatin1String otherAddress("Other address");
inline constexpr QLatin1String otherPhone("Other phone");
inline constexpr QLatin1String pager("Pager");
inline constexpr QLatin1String phoneticName("Phonetic name");
inline constexpr QLatin1String photo("Photo");
inline constexpr QLatin1String primaryPhone("Primary phone");
inline constexpr QLatin1String profession("Role");
inline constexpr QLatin1String radio("Radio");
inline constexpr QLatin1String referredBy("Referred by");
inline constexpr QLatin1String related("Related");
inline constexpr QLatin1String spouse("Spouse");
inline constexpr QLatin1String telex("Telex");
inline constexpr QLatin1String textPhone("Text phone");
inline constexpr QLatin1String website("Website");
inline constexpr QLatin1String workFax("Business fax");

} // namespace interchange::notelabels
