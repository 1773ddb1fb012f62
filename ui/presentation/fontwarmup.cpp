#include "ui/presentation/fontwarmup.h"

#include "ui/presentation/avatar.h"
#include "ui/presentation/metrics.h"

#include <QFontMetrics>

#include <array>

namespace presentation {

namespace {

constexpr int avatarSize = 32; // of the list

// A letter of each script that people write names in, the widest spread first.
constexpr std::array<QStringView, 12> letters{u"é", u"я", u"張", u"あ", u"한", u"ع",
                                              u"Ω", u"א", u"ไ",  u"अ",  u"Ա",  u"ა"};

} // namespace

FontWarmUp::FontWarmUp(QObject *parent)
    : QObject(parent)
{
    connect(&m_turn, &QTimer::timeout, this, &FontWarmUp::loadNext);
}

void FontWarmUp::start()
{
    if (m_fonts.isEmpty()) {
        const int size = scaled(avatarSize);
        m_fonts = {listNameFont(),        captionFont(), initialsFont(size, 2),
                   initialsFont(size, 1), bodyFont(),    contactNameFont()};
        m_turn.start(0);
    }
}

void FontWarmUp::loadNext()
{
    const qsizetype script = m_next / m_fonts.size();
    if (script == static_cast<qsizetype>(letters.size())) {
        m_turn.stop();
        return;
    }
    const QFont &font = m_fonts.at(m_next % m_fonts.size());
    QFontMetrics(font).horizontalAdvance(letters.at(static_cast<size_t>(script)).toString());
    ++m_next;
}

} // namespace presentation
