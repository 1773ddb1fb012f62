// Contacts on their way to another program: vCard files, a vCard, text and HTML, besides the keys that
// Kartei itself reads.
//
// Promise  the formats are announced at once, what they hold is filled in by whoever can read whole contacts
//          (fill), without the drag waiting for it; until then they are empty. With Shift the files are
//          one file.
// Thread   GUI thread.
#pragma once

#include "services/domain/keys.h"

#include <QMimeData>
#include <QUrl>

namespace ui {

struct CarriedContacts
{
    QString text; // a line each: "Ada Novák <ada@example.com>"
    QString html;
    QByteArray cards;
    QList<QUrl> files; // one each, or one for all where they are many
    QUrl oneFile;
};

class ContactDragData : public QMimeData
{
    Q_OBJECT

public:
    explicit ContactDragData(domain::ContactKeys contacts);

    const domain::ContactKeys &contacts() const { return m_contacts; }
    void fill(CarriedContacts carried) { m_carried = std::move(carried); }

    bool hasFormat(const QString &type) const override;
    QStringList formats() const override;

protected:
    QVariant retrieveData(const QString &type, QMetaType wanted) const override;

private:
    domain::ContactKeys m_contacts;
    CarriedContacts m_carried;
};

} // namespace ui
