#include "services/mailbox/fault.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace mailbox {
namespace {

struct ActionName
{
    const char *name;
    FaultAction action;
    const char *meaning;
};

constexpr ActionName actionNames[] = {
    {"status", FaultAction::Answer, "answers with status=N, executes nothing"},
    {"execute-then-status", FaultAction::ExecuteThenAnswer, "executes, then answers status=N"},
    {"drop", FaultAction::DropBeforeExecuting, "closes the connection, executes nothing"},
    {"execute-then-drop", FaultAction::DropAfterExecuting, "executes, then closes"},
    {"silence", FaultAction::NeverAnswer, "never answers, executes nothing"},
    {"execute-then-silence", FaultAction::ExecuteThenNeverAnswer, "executes, never answers"},
    {"redirect", FaultAction::Redirect, "status=N (302) with Location text=URL"},
    {"html", FaultAction::Html, "200 with a web page, executes nothing"},
    {"delay", FaultAction::Delay, "answers size=N (200) milliseconds late"},
    {"execute-twice", FaultAction::ExecuteTwice, "executes two times, sends the second answer"},
    {"body", FaultAction::Body, "text=BODY instead of the body"},
    {"invalid-json", FaultAction::InvalidJson, "half of the body, its length agreeing"},
    {"deep-json", FaultAction::DeepJson, "size=N (100000) nested arrays"},
    {"wrong-type", FaultAction::WrongType, "Content-Type text=TYPE (text/plain)"},
    {"no-etag", FaultAction::NoEtag, "no ETag, in the headers or in the body"},
    {"headers", FaultAction::Headers, "with header=NAME:VALUE, which may be repeated"},
    {"huge-header", FaultAction::HugeHeader, "a header of size=N (100000) bytes"},
    {"many-headers", FaultAction::ManyHeaders, "size=N (10000) more headers"},
    {"gzip", FaultAction::Gzip, "compressed"},
    {"gzip-cut", FaultAction::GzipCut, "compressed, the end is missing"},
    {"gzip-damaged", FaultAction::GzipDamaged, "compressed, a byte is wrong"},
    {"gzip-twice", FaultAction::GzipTwice, "compressed twice, said once"},
    {"gzip-wrong", FaultAction::GzipWrong, "says gzip, is not"},
    {"gzip-bomb", FaultAction::GzipBomb, "unpacks to size=N (64) megabytes"},
    {"cut-status-line", FaultAction::CutStatusLine, "closes inside the status line"},
    {"cut-head", FaultAction::CutHead, "closes inside the headers"},
    {"cut-body", FaultAction::CutBody, "closes after half of the body"},
    {"cut-unmarked", FaultAction::CutUnmarked, "the same without a Content-Length"},
    {"long-length", FaultAction::LongLength, "Content-Length is size=N (10) too great"},
    {"short-length", FaultAction::ShortLength, "Content-Length is half of what comes"},
    {"negative-length", FaultAction::NegativeLength, "Content-Length: -1"},
    {"two-lengths", FaultAction::TwoLengths, "two Content-Lengths that differ"},
    {"chunked", FaultAction::Chunked, "in chunks"},
    {"chunks-unended", FaultAction::ChunksUnended, "in chunks without the last one"},
    {"chunks-wrong", FaultAction::ChunksWrong, "in chunks with a size that is no number"},
    {"drip", FaultAction::Drip, "byte by byte, size=N (20) milliseconds apart"},
    {"close-after", FaultAction::CloseAfter, "closes although it said keep-alive"},
    {"bare-header", FaultAction::BareHeader, "a header line without a colon"},
    {"interim", FaultAction::Interim, "size=N (100) times 100 Continue first"},
};

// Words; what is in quotes of either kind keeps its spaces.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    QChar quote;
    for (const QChar c : text) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c.isSpace()) {
            if (!word.isEmpty())
                words.append(std::exchange(word, {}));
        } else {
            word += c;
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

bool setNumber(const QString &value, int *target)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (isNumber && number >= 0)
        *target = number;
    return isNumber && number >= 0;
}

// False for what is no key or has a value that it cannot have.
bool setMember(Fault *fault, const QString &key, const QString &value)
{
    if (key == QLatin1String("status"))
        return setNumber(value, &fault->status);
    if (key == QLatin1String("after"))
        return setNumber(value, &fault->after);
    if (key == QLatin1String("count"))
        return setNumber(value, &fault->count);
    if (key == QLatin1String("size"))
        return setNumber(value, &fault->size);
    if (key == QLatin1String("path")) {
        fault->path = value;
        return QRegularExpression(value).isValid();
    }
    if (key == QLatin1String("header")) {
        const qsizetype colon = value.indexOf(u':');
        fault->headers.append(
            {value.left(colon).trimmed().toUtf8(), value.mid(colon + 1).trimmed().toUtf8()});
        return colon > 0;
    }
    if (key == QLatin1String("method"))
        fault->method = value.toUpper().toLatin1();
    else if (key == QLatin1String("code"))
        fault->code = value;
    else if (key == QLatin1String("retry-after"))
        fault->retryAfter = value.toUtf8();
    else if (key == QLatin1String("text"))
        fault->text = value.toUtf8();
    else
        return false;
    return true;
}

} // namespace

bool Fault::isExecuted() const
{
    switch (action) {
    case FaultAction::Answer:
    case FaultAction::DropBeforeExecuting:
    case FaultAction::NeverAnswer:
    case FaultAction::Redirect:
    case FaultAction::Html:
        return false;
    default:
        return true;
    }
}

bool Fault::isOnTheWire() const
{
    return action >= FaultAction::CutStatusLine;
}

std::optional<Fault> Fault::read(const QString &text, QString *reason)
{
    const QStringList words = wordsOf(text);
    const auto named =
        std::find_if(std::begin(actionNames), std::end(actionNames),
                     [&](const ActionName &a) { return words.value(0) == QLatin1String(a.name); });
    if (named == std::end(actionNames)) {
        *reason = QStringLiteral("There is no fault '%1'.").arg(words.value(0));
        return std::nullopt;
    }
    Fault fault;
    fault.action = named->action;
    if (fault.action == FaultAction::Redirect)
        fault.status = 302;
    for (const QString &word : words.mid(1)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1 || !setMember(&fault, word.left(equals), word.mid(equals + 1))) {
            *reason = QStringLiteral("A fault cannot have '%1'.").arg(word);
            return std::nullopt;
        }
    }
    return fault;
}

QStringList faultHelp()
{
    QStringList lines{QStringLiteral(
        "Which: method=VERB path=REGEX after=N (let pass first) count=N (then meet; 1)."
        " What: status=N code=TEXT retry-after=TEXT size=N text=TEXT header=NAME:VALUE")};
    for (const ActionName &each : actionNames)
        lines.append(QStringLiteral("%1  %2")
                         .arg(QLatin1String(each.name), -20)
                         .arg(QLatin1String(each.meaning)));
    return lines;
}

} // namespace mailbox
