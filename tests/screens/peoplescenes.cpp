#include "tests/screens/peoplescenes.h"

#include "services/store/people.h"
#include "tests/screens/stage.h"
#include "tests/support/waiting.h"
#include "ui/folders/foldertreeview.h"

#include <QDialog>
#include <QListView>
#include <QPushButton>

#include <gtest/gtest.h>

namespace screens {

using testsupport::await;
using testsupport::eventually;

QWidget *people(Stage &stage)
{
    const domain::MailboxKey mailbox = stage.folders().first().mailbox;
    wire::PersonItem person;
    person.id = QStringLiteral("somebody");
    person.personSubclass = QStringLiteral("OrganizationUser");
    domain::Contact &contact = person.contact;
    contact.displayName = QStringLiteral("Žofie Marešová-Hollingworth");
    contact.jobTitle = QStringLiteral("Head of Research and Development");
    contact.companyName = QStringLiteral("Contoso Research");
    contact.department = QStringLiteral("Materials");
    contact.officeLocation = QStringLiteral("Prague, B2");
    contact.mobilePhone = QStringLiteral("+420 777 123 456");
    contact.businessPhones = {QStringLiteral("+420 222 333 444")};
    contact.emailAddresses = {{.address = QStringLiteral("zofie@contoso.example")},
                              {.address = QStringLiteral("z.maresova@research.contoso.example")}};
    EXPECT_TRUE(
        await(stage.store().commit(&store::keepPeople, mailbox, QList<wire::PersonItem>{person},
                                   store::PeopleAnswer::Found, QDateTime::currentDateTimeUtc())));
    ui::Place place;
    place.kind = models::FolderTreeModel::Kind::People;
    place.mailbox = mailbox;
    stage.window().findChild<ui::FolderTreeView *>()->setCurrentPlace(place);
    auto *list = stage.window().findChild<QListView *>(QStringLiteral("peopleView"));
    auto *add = stage.window().findChild<QPushButton *>(QStringLiteral("addPerson"));
    EXPECT_TRUE(eventually([&] {
        list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
        return add->isVisible();
    }));
    stage.settle();
    return &stage.window();
}

QWidget *who(Stage &stage)
{
    return stage.dialogOf("whoIsThis");
}

} // namespace screens
