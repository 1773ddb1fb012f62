// Why a contact was found, and where in what is shown of it.
//
// Promise  HitFinder prepares a search once for many contacts. A reason for each term that the name does not
//          answer, and one for each field that was asked for; ranges are of its text. ranges(): of any
//          other text of a contact that is shown.
// Cost     where the name does not answer, the contact is read.
// Thread   store thread.   Errors  Storage, BadReply (a mirror that does not parse).
#pragma once

#include "services/domain/contactproperty.h"
#include "services/store/fieldvalues.h"
#include "services/store/searchterms.h"
#include "services/text/matchranges.h"

#include <optional>

namespace store {

class Connection;

struct HitReason
{
    domain::ContactProperty property = domain::ContactProperty::DisplayName;
    QString text; // the value it was found in
    domain::TextRanges ranges;
    QString field = {}; // the id of the custom field it was found in, which is no property

    bool operator==(const HitReason &) const = default;
};

struct HitMarks
{
    QList<HitReason> reasons;
    bool isMistyped = false; // found by a word that differs from what was typed
};

class HitFinder
{
public:
    HitFinder(Connection &connection, const QString &typed);

    domain::Result<HitMarks> marks(domain::ContactKey contact, const QString &name);
    domain::TextRanges ranges(const QString &text, bool isMistyped) const;

private:
    domain::Result<> readMistyped();
    domain::Result<QList<HitReason>> fieldReasons(const QList<FieldText> &fields) const;

    Connection &m_connection;
    PreparedSearch m_search;
    std::optional<PreparedSearch> m_mistyped;
    bool m_isMistypedRead = false;
};

// The same for one contact; the name alone when it answers all.
domain::Result<QList<HitReason>> hitReasons(Connection &connection, domain::ContactKey contact,
                                            QString typed);

} // namespace store
