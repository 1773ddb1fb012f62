// A profile of its own with the account "On this computer", and the equality every walk ends with.
//
// Promise  Skips where there is no pointer.
#pragma once

#include "tests/e2e/runningkartei.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>

namespace e2e {

class OrganiseFixture : public testing::Test
{
protected:
    void SetUp() override;

    QString folder() const { return m_folder->path(); }
    QString profile() const { return m_folder->filePath(QStringLiteral("profile")); }

    // What the window shows after a restart, once it was found equal to what the server holds.
    MailboxState stateOfBoth();

private:
    std::optional<QTemporaryDir> m_folder;
};

QStringList namesIn(const MailboxState &state, const QString &folder);

} // namespace e2e
