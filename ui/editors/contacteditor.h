// Edits one contact, new or known, on one page in place of its card.
//
// Promise  patch() holds only what the person touched. follow() takes over what changed elsewhere in
//          the fields that were not touched, and leaves the others alone. Nothing typed is lost but by
//          the person's own word: leaving with changes asks first, in a bar.
// Never    talks to the store: the pane saves, and says how it went by showProblem() or by closing.
// Keys     Ctrl+Enter and Ctrl+S save, Esc cancels.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactpatch.h"
#include "services/domain/customfield.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ui {

class AddFieldMenu;
class Banner;
struct Notice;
class CardPhoto;
class CustomFieldsForm;
class EditorField;
class EditorFooter;
class EditorSection;
class FormedText;
class NameField;

class ContactEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ContactEditor(QWidget *parent = nullptr);

    void editNew();
    void showPlace(const QString &place); // where a new one goes; pressing it asks for another
    void edit(const domain::Contact &contact, const QImage &photo);
    void follow(const domain::Contact &contact);

    // Two or more at once: fields that differ say so, what is not touched stays as it is in each.
    void editMany(const QList<domain::Contact> &contacts);
    bool isOfMany() const { return m_isOfMany; }

    // The custom fields, once what else there is to edit is shown; what of them the person changed.
    void setFields(const domain::CustomFields &fields, domain::FolderKey folder,
                   const QJsonObject &values);
    void setSharedFields(const domain::CustomFields &fields, const QJsonObject &values,
                         const QStringList &mixed);
    void followFields(const QJsonObject &values);
    QJsonObject fieldChanges() const;
    QJsonObject fieldDraft() const; // fieldChanges() and what cannot be read, for resume()

    // Lays a draft over what is shown, as if it were typed.
    void resume(const domain::ContactPatch &patch, const QJsonObject &fields);

    // Takes the focus to the field of an entry of the card: "homeAddress", "children".
    void beginAt(const QString &entry);

    bool isModified() const
    {
        return !patch().isEmpty() || !fieldChanges().isEmpty() || hasUnreadableText();
    }
    domain::ContactPatch patch() const; // for a known contact
    domain::Contact contact() const;    // for a new one

    void setSaving(bool saving);
    void showProblem(const QString &sentence);

    // Leaves at once when nothing changed, else asks in the bar. `cancelled` tells.
    void cancel();

    // The same before something else is shown; saveRequested, cancelled or kept tells.
    void leave();

    // Words and buttons over the footer; the same cause again replaces them.
    using QWidget::show;
    void show(const Notice &notice);

Q_SIGNALS:
    void saveRequested();
    void cancelled();
    void kept(); // asked about the changes, the person goes on writing
    void edited();
    void deleteRequested();
    void placeRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeHeader(QVBoxLayout *layout);
    void makeFields(QVBoxLayout *layout);
    void makeOffers();
    EditorSection *addSection(const QString &title);
    void addField(EditorSection *section, EditorField *field);
    void load(const domain::Contact &contact);
    void lay(const domain::ContactPatch &patch, const domain::Contact &contact);
    void ask(const QString &focused);
    void keep();
    void fieldEdited();
    void refresh();
    bool hasUnreadableText() const;
    void save();

    domain::Contact m_loaded; // as the untouched fields give it back
    bool m_isNew = false;
    bool m_isOfMany = false;
    bool m_isSaving = false;
    bool m_isLoading = false;
    QScrollArea *m_scroll;
    CardPhoto *m_photo;
    QImage m_image;
    QLabel *m_heading;
    QToolButton *m_place;
    QLabel *m_explained;
    NameField *m_names;
    FormedText *m_fileAs;
    CustomFieldsForm *m_custom;
    AddFieldMenu *m_offers;
    Banner *m_banner;
    EditorFooter *m_footer;
    QList<EditorSection *> m_sections;
    QList<EditorField *> m_fields;
    QHash<QString, EditorField *> m_fieldsById;
};

} // namespace ui
