// A contact as a QR code, to be scanned with a phone.
//
// Shape    not modal; deletes itself when closed.
// Promise  dark on white in every theme, with the quiet zone around it: what readers need. Who it is stands in
//          words too. A contact that is too long for a code says so.
// Thread   GUI thread.
#pragma once

#include "services/domain/contact.h"
#include "services/interchange/qrcode.h"

#include <QDialog>

namespace ui {

class QrDialog : public QDialog
{
    Q_OBJECT

public:
    QrDialog(const domain::Contact &contact, QWidget *parent);

    const QByteArray &card() const { return m_card; } // what is in the code

private:
    QByteArray m_card;
};

} // namespace ui
