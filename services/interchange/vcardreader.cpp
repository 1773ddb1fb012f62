#include "services/interchange/vcardreader.h"

#include "services/interchange/contactbuilder.h"

#include <QBuffer>

#include <new>

namespace interchange {

VCardReader::VCardReader(QIODevice &device, std::stop_token stop)
    : m_lines(device, std::move(stop))
    , m_scanner(m_lines, m_problems)
{
}

std::optional<ImportedContact> VCardReader::next()
{
    if (m_isOver) {
        return std::nullopt;
    }
    try {
        return nextCard();
    } catch (const std::bad_alloc &) {
        m_isOver = true;
        m_problems.add(m_lines.lineNumber(), ImportProblem::Kind::OutOfMemory);
        return std::nullopt;
    }
}

std::optional<ImportedContact> VCardReader::nextCard()
{
    while (const std::optional<RawCard> card = m_scanner.next()) {
        if (std::optional<ImportedContact> contact = read(*card)) {
            return contact;
        }
    }
    return std::nullopt;
}

std::optional<ImportedContact> VCardReader::read(const RawCard &card)
{
    QList<VCardProperty> properties;
    properties.reserve(card.lines.size());
    for (const RawLine &line : card.lines) {
        std::optional<VCardProperty> property = parseProperty(line);
        if (!property) {
            m_problems.add(line.number, ImportProblem::Kind::UnreadableLine);
            continue;
        }
        if (m_lines.isTranscoded() && property->encoding.isEmpty()) {
            property->charset.clear(); // spoke of the bytes before they became UTF-8
        }
        if (property->name == "VERSION") {
            const QByteArray version = property->value.trimmed();
            if (version != "2.1" && version != "3.0" && version != "4.0") {
                m_problems.add(line.number, ImportProblem::Kind::UnsupportedVersion,
                               QString::fromLatin1(version));
            }
        }
        properties.append(std::move(*property));
    }
    ImportedContact imported = ContactBuilder(properties, m_problems).build();
    imported.line = card.line;
    if (imported.contact == domain::Contact{} && imported.photo.isEmpty()) {
        if (card.isClosed) {
            m_problems.add(card.line, ImportProblem::Kind::EmptyCard);
        }
        return std::nullopt;
    }
    return imported;
}

ImportedCards readVCards(const QByteArray &bytes)
{
    ImportedCards cards;
    try {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        VCardReader reader(buffer);
        while (std::optional<ImportedContact> contact = reader.next()) {
            cards.contacts.append(std::move(*contact));
        }
        cards.problems = reader.takeProblems();
    } catch (const std::bad_alloc &) {
        cards.problems.append({0, ImportProblem::Kind::OutOfMemory, {}});
    }
    return cards;
}

} // namespace interchange
