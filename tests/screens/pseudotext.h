// Texts as translators would make them for languages that are not there: a third longer with long words,
// and Arabic ones, from right to left.
//
// Promise  placeholders (%1, %n), access keys (&) and line breaks stay; the same text gives the same.
// Thread   any.
#pragma once

#include <QTranslator>

namespace screens {

enum class Language { English, German, Long, Arabic };

// Of Long and Arabic.

class PseudoText : public QTranslator
{
public:
    explicit PseudoText(Language language);

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int count) const override;

private:
    Language m_language;
};

} // namespace screens
