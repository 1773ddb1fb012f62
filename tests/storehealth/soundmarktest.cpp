#include "services/store/soundmark.h"

#include "services/store/storefile.h"
#include "tests/storehealth/filledstore.h"

#include <gtest/gtest.h>

namespace {

using namespace store;

const QDate today = QDate::currentDate();

TEST(SoundMark, KnowsAFileThatWasClosedWell)
{
    const FilledStore filled;
    const SoundMark mark(filled.file());
    EXPECT_FALSE(mark.isThere(today));
    mark.set(today);
    EXPECT_TRUE(mark.isThere(today));
}

TEST(SoundMark, DoesNotKnowAFileThatWasWrittenToSince)
{
    const FilledStore filled;
    const SoundMark mark(filled.file());
    mark.set(today);
    filled.write(filled.bytes()); // of the same size, in the same moment
    EXPECT_FALSE(mark.isThere(today));
}

TEST(SoundMark, LastsAWeekHoweverOftenTheFileIsClosed)
{
    const FilledStore filled;
    const SoundMark mark(filled.file());
    mark.set(today);
    mark.set(today.addDays(6));
    EXPECT_TRUE(mark.isThere(today.addDays(6)));
    EXPECT_FALSE(mark.isThere(today.addDays(7)));
}

TEST(SoundMark, IsNotSetAfterSomethingWasFoundWrong)
{
    const FilledStore filled;
    const SoundMark mark(filled.file());
    mark.refuse();
    mark.set(today);
    EXPECT_FALSE(mark.isThere(today));
    mark.clear();
    mark.set(today);
    EXPECT_TRUE(mark.isThere(today));
}

TEST(SoundMark, DamageThatCameAfterItIsFound)
{
    const FilledStore filled;
    SoundMark(filled.file()).set(today);
    QByteArray bytes = filled.bytes();
    bytes.replace(0, 16, QByteArray(16, 'x'));
    filled.write(bytes);
    const auto opened = openStoreFile(filled.file());
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    EXPECT_TRUE(opened->recovery.has_value());
}

} // namespace
