#include "services/store/contactrows.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/contacts/copytext.h"
#include "ui/contacts/qrdialog.h"
#include "ui/undobar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QMenu>

namespace widgets {

using testsupport::await;
using testsupport::eventually;

class Copies : public WindowFixture
{
protected:
    Copies()
    {
        domain::Contact full;
        full.displayName = QStringLiteral("Eve Full");
        full.companyName = QStringLiteral("Contoso");
        full.emailAddresses = {{{}, QStringLiteral("eve@x.example")},
                               {{}, QStringLiteral("eve@y.example")}};
        full.mobilePhone = QStringLiteral("+420 777 123 456");
        full.businessPhones = {QStringLiteral("+420 222 333 444")};
        full.homeAddress.street = QStringLiteral("Long 1");
        full.homeAddress.city = QStringLiteral("Praha");
        const QList<store::NewContact> people{{full, {}}};
        EXPECT_TRUE(
            await(service->createContacts(suppliers, people, store::CreateReason::Created)));
        choose(suppliers);
        EXPECT_TRUE(listShows({dora, eve}));
    }

    QString copied(const char *name)
    {
        QApplication::clipboard()->setText(QStringLiteral("before"));
        action(name)->trigger();
        EXPECT_TRUE(eventually([] {
            return QApplication::clipboard()->text() != QStringLiteral("before");
        })) << name;
        return QApplication::clipboard()->text();
    }

    const QString dora = QStringLiteral("Dora Ek");
    const QString eve = QStringLiteral("Eve Full");
};

TEST_F(Copies, TakeOnePartOfAContact)
{
    select({eve});
    EXPECT_EQ(copied("copyNames"), eve);
    EXPECT_EQ(copied("copyEmails"), QStringLiteral("eve@x.example\neve@y.example"));
    EXPECT_EQ(copied("copyPhones"), QStringLiteral("+420 777 123 456\n+420 222 333 444"));
    const QString address = copied("copyAddresses");
    EXPECT_TRUE(address.startsWith(QStringLiteral("Long 1\n"))) << address.toStdString();
    const QString all = copied("copyEverything");
    for (const QString &part : {eve, QStringLiteral("Contoso"), QStringLiteral("eve@y.example"),
                                QStringLiteral("+420 222 333 444"), address.section(u'\n', 0, 0)}) {
        EXPECT_TRUE(all.contains(part)) << part.toStdString();
    }
}

TEST_F(Copies, OfSeveralStandOneBelowTheOther)
{
    select({dora, eve});
    EXPECT_EQ(copied("copyNames"), dora + u'\n' + eve);
    EXPECT_EQ(copied("copyEmails"), QStringLiteral("eve@x.example\neve@y.example"));
}

TEST_F(Copies, SayThatThereIsNothing)
{
    select({dora});
    QApplication::clipboard()->setText(QStringLiteral("before"));
    action("copyPhones")->trigger();
    const auto *bar = window->findChild<ui::UndoBar *>();
    EXPECT_TRUE(eventually([bar] {
        const auto labels = bar->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text()
                == QStringLiteral("There is nothing of this to copy: Phone numbers");
        });
    }));
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("before"));
}

TEST_F(Copies, AreInTheMenuOfTheListBesideCallAndMail)
{
    select({eve});
    Q_EMIT list().customContextMenuRequested(QPoint(10, 10));
    QMenu *menu = nullptr;
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (auto *popup = qobject_cast<QMenu *>(each); popup != nullptr && popup->isVisible()) {
            menu = popup;
        }
    }
    ASSERT_NE(menu, nullptr);
    QStringList names;
    for (const QAction *each : menu->actions()) {
        names << each->objectName();
    }
    for (const char *name : {"writeMail", "callContact", "copyOnly", "mergeContacts", "relate",
                             "categorise", "followUp", "showQrCode", "exportContacts", "print"}) {
        EXPECT_TRUE(names.contains(QLatin1String(name))) << name;
    }
    menu->close();
}

TEST_F(Copies, OfOneContactAreForAPhoneToScan)
{
    select({dora, eve});
    EXPECT_FALSE(action("showQrCode")->isEnabled());
    select({eve});
    action("showQrCode")->trigger();
    const ui::QrDialog *dialog = nullptr;
    ASSERT_TRUE(eventually([&] {
        dialog = window->findChild<ui::QrDialog *>();
        return dialog != nullptr;
    }));
    EXPECT_TRUE(dialog->card().contains("TEL;TYPE=CELL:+420 777 123 456"));
    EXPECT_TRUE(dialog->card().contains("eve@y.example"));
    EXPECT_NE(dialog->findChild<QWidget *>(QStringLiteral("qrCode")), nullptr);
}

} // namespace widgets
