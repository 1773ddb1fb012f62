// Text as it is compared: for searching, for sorting, for filing under a letter. ICU does the work.
//
// A room of its own, below the store: the store folds what it writes, the search folds what is
// typed, and both must agree to the letter.
//
// Thread   Each object is used by one thread; construction costs milliseconds, calls microseconds.
// Promise  Never fails: text that ICU cannot transliterate is kept, lower-cased.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace text {

// Lower case, no accents, other alphabets in Latin letters: "Иванов" gives "ivanov",
// "Ångström" gives "angstrom", "张伟" gives "zhang wei".
class TextFolder
{
public:
    TextFolder();
    ~TextFolder();
    Q_DISABLE_COPY_MOVE(TextFolder)

    QString fold(const QString &text) const;

    // Other ways in which it is written in Latin letters (text/readings.h), folded; mostly none.
    QStringList readings(const QString &text) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

// Orders names as the locale does; keys compare with memcmp.
class NameCollator
{
public:
    explicit NameCollator(const QString &localeName); // "de_DE"; unknown ones fall back to the root
    ~NameCollator();
    Q_DISABLE_COPY_MOVE(NameCollator)

    QByteArray sortKey(const QString &name) const;

    // The letter a name is filed under: "A", "Я", "Ω"; "#" for what begins with no letter.
    QString section(const QString &name) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

// "+420 777-123-456" gives "420777123456": the digits of a phone number in any spelling.
QString digitsOf(QStringView text);

} // namespace text
