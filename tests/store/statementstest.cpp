#include "services/store/connection.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <deque>

namespace store {

namespace {

// Literals side by side are one; those that begin like a statement are statements.
QStringList statementsIn(const QString &source)
{
    static const QRegularExpression run(
        QStringLiteral(R"re("(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*)re"));
    static const QRegularExpression seam(QStringLiteral(R"re("\s*")re"));
    static const QRegularExpression start(
        QStringLiteral("^(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH) "));
    QStringList statements;
    auto matches = run.globalMatch(source);
    while (matches.hasNext()) {
        QString literal = matches.next().captured();
        literal = literal.mid(1, literal.size() - 2).remove(seam);
        if (start.match(literal).hasMatch()) {
            statements << literal;
        }
    }
    return statements;
}

} // namespace

TEST(Statements, FitTheSchema)
{
    const auto connection = Connection::open(QStringLiteral(":memory:"));
    ASSERT_TRUE(connection);
    const QDir folder(QStringLiteral(KARTEI_SOURCE_DIR "/services/store"));
    std::deque<QByteArray> texts; // the connection knows statements by their address
    for (const QString &name : folder.entryList({QStringLiteral("*.cpp")})) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        for (const QString &statement : statementsIn(QString::fromUtf8(file.readAll()))) {
            texts.push_back(statement.toUtf8());
            const Query query(**connection, texts.back().constData());
            EXPECT_FALSE(query.failed()) << name.toStdString() << ": " << texts.back().constData()
                                         << "\n  " << query.error().message.toStdString();
        }
    }
    EXPECT_GT(texts.size(), 60U);
}

} // namespace store
