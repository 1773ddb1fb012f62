#include "ui/presentation/errortext.h"

#include <QSet>

#include <gtest/gtest.h>

namespace presentation {

namespace {

QString storageText(const char *code)
{
    return errorText({.kind = domain::Error::Kind::Storage, .code = QString::fromLatin1(code)});
}

} // namespace

// 13: SQLITE_FULL, 8: SQLITE_READONLY, 264: its extended form for a recovery that cannot be written.
TEST(ErrorText, TellsTheKindsOfTroubleWithTheFileApart)
{
    const QSet<QString> sentences{storageText("locked"),       storageText("Recovered"),
                                  storageText("NewerVersion"), storageText("ForeignFile"),
                                  storageText("13"),           storageText("8"),
                                  storageText("")};
    EXPECT_EQ(sentences.size(), 7);
    EXPECT_EQ(storageText("264"), storageText("8"));
}

} // namespace presentation
