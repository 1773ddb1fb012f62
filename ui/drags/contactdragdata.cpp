#include "ui/drags/contactdragdata.h"

#include <QGuiApplication>

namespace ui {

namespace {

const QStringList &carriedFormats()
{
    static const QStringList formats{QStringLiteral("text/uri-list"), QStringLiteral("text/vcard"),
                                     QStringLiteral("text/x-vcard"), QStringLiteral("text/html"),
                                     QStringLiteral("text/plain")};
    return formats;
}

} // namespace

ContactDragData::ContactDragData(domain::ContactKeys contacts)
    : m_contacts(std::move(contacts))
{
}

bool ContactDragData::hasFormat(const QString &type) const
{
    return carriedFormats().contains(type) || QMimeData::hasFormat(type);
}

QStringList ContactDragData::formats() const
{
    return QMimeData::formats() + carriedFormats();
}

QVariant ContactDragData::retrieveData(const QString &type, QMetaType wanted) const
{
    if (type == QLatin1String("text/uri-list")) {
        const bool asOne = QGuiApplication::queryKeyboardModifiers().testFlag(Qt::ShiftModifier)
            && m_carried.oneFile.isValid();
        QVariantList urls;
        for (const QUrl &url : asOne ? QList<QUrl>{m_carried.oneFile} : m_carried.files) {
            urls.append(url);
        }
        return urls;
    }
    if (type == QLatin1String("text/plain")) {
        return m_carried.text;
    }
    if (type == QLatin1String("text/html")) {
        return m_carried.html;
    }
    return carriedFormats().contains(type) ? QVariant(m_carried.cards)
                                           : QMimeData::retrieveData(type, wanted);
}

} // namespace ui
