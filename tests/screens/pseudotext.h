// Texts as translators would make them, before there are any: German ones, a third longer with long
// words, and Arabic ones, from right to left.
//
// Promise  placeholders (%1, %n), access keys (&) and line breaks stay; the same text gives the same.
// Thread   any.
#pragma once

#include <QTranslator>

namespace screens {

enum class Language { English, German, Arabic };

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
