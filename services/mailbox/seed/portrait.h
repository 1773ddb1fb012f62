#pragma once

#include "services/mailbox/seed/sampleperson.h"

#include <QByteArray>

namespace mailbox {

// A number says what the picture is like: number % portraitTones is the tone of the skin, light to
// dark; an odd number / portraitTones has dark hair. There are portraitCount for each gender.
constexpr int portraitTones = 8;
constexpr int portraitCount = 64;

// A drawn face, flat and friendly: 240 by 240 pixels, JPEG, about 8 KB. The same number and gender
// give the same picture. No photograph of anybody is involved.
// Cost  about 4 ms.
QByteArray portrait(int number, SampleGender gender);

} // namespace mailbox
