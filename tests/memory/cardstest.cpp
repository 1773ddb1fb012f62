#include "services/interchange/vcardreader.h"
#include "tests/memory/sweep.h"

#include <tl/expected.hpp>

using interchange::ImportedCards;
using interchange::ImportProblem;

namespace {

const QByteArray cards =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xc3\xab Nov\xc3\xa1kov\xc3\xa1\r\n"
    "N:Nov\xc3\xa1kov\xc3\xa1;Zo\xc3\xab;;;\r\nitem1.EMAIL;TYPE=WORK:zoe@example.org\r\n"
    "TEL;TYPE=CELL:+420 777 100 200\r\nADR;TYPE=HOME:;;Long 1;Prague;;110 00;CZ\r\n"
    "NOTE:one\\ntwo\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ==\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9\r\n"
    "END:VCARD\r\n";

using Names = QStringList;

// Unexpected: it told that there was no memory.
tl::expected<Names, bool> namesIn(const ImportedCards &read)
{
    Names names;
    for (const interchange::ImportedContact &each : read.contacts) {
        names << each.contact.displayName << each.contact.mobilePhone << each.uid;
    }
    for (const ImportProblem &problem : read.problems) {
        if (problem.kind == ImportProblem::Kind::OutOfMemory) {
            return tl::unexpected(true);
        }
    }
    return names;
}

} // namespace

TEST(OutOfMemory, ReadingCardsStopsAndSaysSo)
{
    testmemory::sweep([] { return interchange::readVCards(cards); }, namesIn);
}
