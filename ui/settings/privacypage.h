// What Kartei keeps on this computer, and how it is forgotten.
//
// Promise  nothing is forgotten without a question that says what goes; what is not sent yet always stays.
// Thread   GUI thread.
#pragma once

#include <QWidget>

class QLabel;

namespace contacts {
class ContactService;
}

namespace ui {

class PrivacyPage : public QWidget
{
    Q_OBJECT

public:
    // `folder`: the profile.
    PrivacyPage(contacts::ContactService &service, const QString &folder,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void diagnosticsRequested();

private:
    void askToForget();
    void forget();

    contacts::ContactService &m_service;
    QLabel *m_message;
};

} // namespace ui
