#pragma once

#include <QJsonObject>
#include <QString>

namespace mailbox {

class SeedRandom;

enum class SampleGender { Female, Male };

// One invented person: the contact as it would be sent to be created, and where it belongs.
struct SamplePerson
{
    QJsonObject contact;
    SampleGender gender = SampleGender::Female;
    bool isPerson = true; // a company otherwise: it has no portrait
    int portrait = 0;     // the number of a portrait that suits
    QString clientFolder; // path below "Clients"
};

// Everyone is invented: phone numbers come from ranges kept for fiction where a country has one,
// mail addresses end in .example or example.com, .org, .net.
SamplePerson samplePerson(SeedRandom &random);

} // namespace mailbox
