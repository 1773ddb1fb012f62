// What translators have written fits what the sources say.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <iostream>

namespace {

struct Message
{
    QString source;
    QStringList translations; // a form each
    bool hasForms = false;
    bool isFinished = true;
};

QString fileOf(const QString &language)
{
    return QStringLiteral(KARTEI_SOURCE_DIR "/resources/translations/kartei_%1.ts").arg(language);
}

Message readMessage(QXmlStreamReader &xml)
{
    Message message{.hasForms = xml.attributes().value(QLatin1String("numerus")) == u"yes"};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.hasForms) {
                message.translations.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement()) {
                message.translations.append(xml.readElementText());
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesIn(const QString &name)
{
    QFile file(name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"message") {
            messages.append(readMessage(xml));
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return messages;
}

QStringList found(const QString &pattern, const QString &text)
{
    QStringList all;
    for (const QRegularExpressionMatch &match : QRegularExpression(pattern).globalMatch(text)) {
        all.append(match.captured());
    }
    all.sort();
    return all;
}

QStringList placeholders(const QString &text)
{
    QStringList all = found(QStringLiteral("%L?[0-9n]"), text);
    all.removeDuplicates();
    return all;
}

bool isShortcut(const QString &text)
{
    static const QRegularExpression keys(
        QStringLiteral("^(((Ctrl|Alt|Shift)\\+)+(F\\d+|Up|Down|PgUp|PgDown|Tab|.)|F\\d+)$"));
    return keys.match(text).hasMatch();
}

// What is wrong with one; empty: nothing.
QString defectOf(const Message &message)
{
    if (!message.isFinished) {
        return QStringLiteral("is not finished");
    }
    if (message.translations.size() != (message.hasForms ? 2 : 1)) {
        return QStringLiteral("has %1 forms").arg(message.translations.size());
    }
    for (const QString &text : message.translations) {
        if (text.isEmpty()) {
            return QStringLiteral("is empty");
        }
        if (placeholders(text) != placeholders(message.source)) {
            return QStringLiteral("has other placeholders");
        }
        const QString accessKey = QStringLiteral("&[^& ]");
        if (found(accessKey, text).size() != found(accessKey, message.source).size()) {
            return QStringLiteral("has another number of access keys");
        }
        if ((message.source.endsWith(u'…') && !text.endsWith(u'…'))
            || text.endsWith(u':') != message.source.endsWith(u':')) {
            return QStringLiteral("ends otherwise");
        }
        if (isShortcut(message.source) && text != message.source) {
            return QStringLiteral("changes a shortcut");
        }
    }
    return {};
}

class Translations : public testing::TestWithParam<const char *>
{
protected:
    QString language() const { return QLatin1String(GetParam()); }
};

} // namespace

TEST_P(Translations, AreFinishedAndKeepWhatTheProgramFillsIn)
{
    QStringList defects;
    const QList<Message> messages = messagesIn(fileOf(language()));
    for (const Message &message : messages) {
        if (const QString defect = defectOf(message); !defect.isEmpty()) {
            defects.append(QStringLiteral("'%1' %2").arg(message.source, defect));
        }
    }
    EXPECT_FALSE(messages.isEmpty());
    EXPECT_EQ(defects.join(u'\n').toStdString(), "");
}

// Told, not refused: who adds a sentence need not speak every language.
TEST_P(Translations, AreCountedAgainstTheSources)
{
    const QString lupdate = QStringLiteral(KARTEI_LUPDATE);
    if (!QFile::exists(lupdate)) {
        GTEST_SKIP() << "lupdate is not here";
    }
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("kartei_%1.ts").arg(language()));
    ASSERT_TRUE(QFile::copy(fileOf(language()), copy));
    QStringList arguments{
        QStringLiteral("app"),        QStringLiteral("ui"),   QStringLiteral("models"),
        QStringLiteral("services"),   QStringLiteral("-I"),   QStringLiteral("."),
        QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-no-obsolete")};
    if (language() == QLatin1String("en")) {
        arguments.append(QStringLiteral("-pluralonly"));
    }
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(KARTEI_SOURCE_DIR));
    process.start(lupdate, arguments + QStringList{QStringLiteral("-ts"), copy});
    ASSERT_TRUE(process.waitForFinished(120'000));
    const QList<Message> messages = messagesIn(copy);
    const auto open = std::ranges::count(messages, false, &Message::isFinished);
    RecordProperty("untranslated", static_cast<int>(open));
    std::cout << "kartei_" << GetParam() << ".ts: " << open << " of " << messages.size()
              << " texts are still to be translated\n";
    EXPECT_EQ(process.exitCode(), 0);
}

INSTANTIATE_TEST_SUITE_P(Each, Translations, testing::Values("de", "en"),
                         [](const auto &language) { return std::string(language.param); });
