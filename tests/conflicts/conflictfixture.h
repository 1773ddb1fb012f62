// The dialog over a store that syncs with a mailbox over real HTTP.
#pragma once

#include "models/conflictlistmodel.h"
#include "services/contacts/contactservice.h"
#include "services/store/contactrows.h"
#include "tests/support/mailboxfixture.h"
#include "ui/actions/editactions.h"
#include "ui/contacts/cardtext.h"
#include "ui/outbox/conflictfield.h"
#include "ui/outbox/conflictsdialog.h"

#include <QAction>
#include <QListView>
#include <QPushButton>

namespace ui {

using domain::ContactProperty;

class ConflictFixture : public testsupport::MailboxFixture
{
protected:
    void SetUp() override
    {
        service = std::make_unique<contacts::ContactService>(app().store());
        model = std::make_unique<models::ConflictListModel>(app().store());
        edits = std::make_unique<EditActions>(*service, &window);
    }

    void TearDown() override
    {
        dialog.reset();
        edits.reset();
        model.reset();
        service->shutDown();
        QCoro::waitFor(service->drained());
        service.reset();
    }

    // The same property changed on both sides before they met.
    void clash(const char *name, ContactProperty property, const domain::PropertyValue &mine,
               const domain::PropertyValue &theirs)
    {
        app().contact(name).set(property, mine);
        mailbox().contact(name).set(property, theirs);
    }

    void openDialog()
    {
        ASSERT_TRUE(syncOnce());
        ASSERT_TRUE(
            testsupport::eventually([this] { return model->isLoaded() && model->rowCount() > 0; }));
        dialog = std::make_unique<ConflictsDialog>(*model, *service, edits->undo(), edits->redo(),
                                                   nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    }

    // "Mobile: 2 | 3", in order.
    QStringList fields() const
    {
        QStringList shown;
        for (const ConflictField *field : dialog->findChildren<ConflictField *>()) {
            if (field->isVisible()) {
                shown.append(field->accessibleName() + QLatin1String(": ")
                             + text(*field, "conflictMine") + QLatin1String(" | ")
                             + text(*field, "conflictTheirs"));
            }
        }
        return shown;
    }

    static QString text(const QWidget &field, const char *side)
    {
        return field.findChild<CardText *>(QLatin1String(side))->toPlainText();
    }

    ConflictField *field(ContactProperty property) const
    {
        return dialog->findChild<ConflictField *>(domain::graphName(property));
    }

    static void press(const QWidget &within, const char *button)
    {
        within.findChild<QPushButton *>(QLatin1String(button))->click();
    }

    bool showsNothing()
    {
        return testsupport::eventually([this] { return fields().isEmpty(); });
    }

    domain::Contact stored(const char *name)
    {
        return app()
            .read(&store::contactDetails, app().contactKey(QString::fromUtf8(name)))
            .contact;
    }

    QWidget window;
    std::unique_ptr<contacts::ContactService> service;
    std::unique_ptr<models::ConflictListModel> model;
    std::unique_ptr<EditActions> edits;
    std::unique_ptr<ConflictsDialog> dialog;
};

} // namespace ui
