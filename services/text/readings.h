// Names have more than one way into Latin letters: what TextFolder::fold() leaves out.
//
// Shape    Folded. "Müller": "mueller". "Щербаков": "shcherbakov", as passports write it. "张伟": "zhangwei" and
//          the initials "zw". Arabic and Hebrew write no short vowels: "محمد" gives its consonants between
//          two marks, which skeletonOf("muhammad") finds.
// Promise  Nothing for texts longer than a name.
// Thread   one thread, as the folder.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace text {

class TextFolder;

class Readings
{
public:
    Readings();
    ~Readings();
    Q_DISABLE_COPY_MOVE(Readings)

    QStringList of(const QString &text, const TextFolder &folder);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

// The consonants of a folded word between their marks; empty when there are too few to go by.
QString skeletonOf(const QString &folded);

} // namespace text
