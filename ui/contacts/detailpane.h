// The right pane as the window sees it: a card of one contact, its editor in place, a summary of
// several, or words when there is nothing to show. ContactPane is the one; tests bring their own.
//
// Promise  showContact, showSelection and showNothing replace what is shown; the window never calls
//          them while hasUnsavedEdits(), but asks the pane to leave(). The pane follows changes of what it shows by itself.
// Thread   GUI thread.
#pragma once

#include "models/pictureinput.h"
#include "services/store/drafts.h"

#include <QWidget>

#include <functional>

namespace ui {

enum class EmptyReason {
    NothingSelected,
    EmptyFolder,  // the list beside it has no rows
    EmptyForGood, // and nobody can be put there
    NoMatch,      // a search found nothing
};

class DetailPane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void showContact(domain::ContactKey contact) = 0;
    virtual void showSelection(const domain::ContactKeys &contacts) = 0; // two or more
    virtual void showNothing(EmptyReason reason) = 0;

    virtual void editContact(domain::ContactKey contact) = 0;
    virtual void editNew(domain::FolderKey folder) = 0;
    virtual void editSelection(const domain::ContactKeys &contacts) = 0; // two or more
    virtual void editDraft(const store::Draft &draft) = 0; // goes on with what was not saved
    virtual bool hasUnsavedEdits() const = 0;

    // Calls `then` when nothing unsaved is open: at once, or when the person has chosen to save or to
    // discard it. When they go on writing, `stay`.
    virtual void leave(std::function<void()> then, std::function<void()> stay) = 0;

Q_SIGNALS:
    void editStarted(domain::ContactKey contact); // invalid: of a new one
    // Saved or cancelled; the contact to show next, invalid when a new one was given up.
    void editFinished(domain::ContactKey contact);
    void titleChanged(const QString &name); // of the contact that is shown
    void vanished();                        // it is not there any more
    void message(const QString &text);      // "Phone number copied"

    // The button of the notice on a contact that was changed here and elsewhere.
    void conflictsRequested(domain::ContactKey contact);

    // Of the follow-up flag of what is shown.
    void followUpMenuRequested(const domain::ContactKeys &contacts, const QPoint &globalPosition);
    void followUpCompleted(const domain::ContactKeys &contacts);

    // Of the photo of the contact that is shown.
    void photoRequested();
    void photoMenuRequested(const QPoint &globalPosition);
    void pictureDropped(domain::ContactKey contact, const models::PictureInput &picture);

    // Buttons of the summary; for what is selected.
    void editRequested(const domain::ContactKeys &contacts);
    void moveRequested(const domain::ContactKeys &contacts);
    void copyRequested(const domain::ContactKeys &contacts);
    void deleteRequested(const domain::ContactKeys &contacts);
    void categoriseRequested(const domain::ContactKeys &contacts, const QPoint &globalPosition);
    void photoRemovalRequested(const domain::ContactKeys &contacts);
    void exportRequested(const domain::ContactKeys &contacts);
};

} // namespace ui
