#include "services/domain/commonvalues.h"

#include <gtest/gtest.h>

namespace {

using domain::ContactProperty;

domain::Contact at(const QString &company, const QString &job)
{
    domain::Contact contact;
    contact.companyName = company;
    contact.jobTitle = job;
    return contact;
}

TEST(CommonValues, AreWhatAllHaveAlike)
{
    const domain::CommonValues values = domain::commonValues(
        {at(QStringLiteral("Acme"), QStringLiteral("Clerk")), at(QStringLiteral("Acme"), {})});
    EXPECT_EQ(values.common, at(QStringLiteral("Acme"), {}));
    EXPECT_EQ(values.mixed, std::set{ContactProperty::JobTitle});
}

TEST(CommonValues, APatchIsNothingToWhoHasItAlready)
{
    const domain::ContactPatch patch{{{ContactProperty::CompanyName, QStringLiteral("Acme")},
                                      {ContactProperty::JobTitle, QStringLiteral("Clerk")}}};
    EXPECT_EQ(domain::effectOn(at(QStringLiteral("Acme"), {}), patch),
              (domain::ContactPatch{{{ContactProperty::JobTitle, QStringLiteral("Clerk")}}}));
    EXPECT_TRUE(
        domain::effectOn(at(QStringLiteral("Acme"), QStringLiteral("Clerk")), patch).isEmpty());
}

} // namespace
