// Whether a secret that somebody sent is the right one.
//
// Promise  takes as long as the expected one is, whatever came: how much of it is right cannot be measured.
// Thread   any.
#pragma once

#include <QByteArrayView>

namespace domain {

inline bool isSameSecret(QByteArrayView given, QByteArrayView expected)
{
    unsigned difference = given.size() == expected.size() ? 0 : 1;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const char theirs = i < given.size() ? given[i] : '\0';
        difference |= static_cast<unsigned>(static_cast<unsigned char>(expected[i] ^ theirs));
    }
    return difference == 0;
}

} // namespace domain
