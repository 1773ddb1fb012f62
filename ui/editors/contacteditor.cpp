#include "ui/editors/contacteditor.h"

#include "services/domain/commonvalues.h"
#include "ui/banner.h"
#include "ui/contacts/cardphoto.h"
#include "ui/editors/addfieldmenu.h"
#include "ui/editors/customfieldsform.h"
#include "ui/editors/editorfield.h"
#include "ui/editors/editorfooter.h"
#include "ui/editors/editorsection.h"
#include "ui/editors/formedtext.h"
#include "ui/editors/namefield.h"
#include "ui/editors/taborder.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using domain::Contact;
using presentation::scaled;

namespace {

constexpr int widestEditor = 720;

const QString leaveCause = QStringLiteral("leave");
const QString problemCause = QStringLiteral("problem");

bool isSaveKey(const QKeyEvent &event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return event.matches(QKeySequence::Save)
        || (isEnter && (event.modifiers() & Qt::ControlModifier) != 0);
}

// Keys by which the window would act on the contact behind the editor.
bool isWindowKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Delete
        || (event.key() == Qt::Key_D && event.modifiers() == Qt::ControlModifier);
}

} // namespace

ContactEditor::ContactEditor(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_banner(new Banner(this))
    , m_footer(new EditorFooter(this))
{
    setObjectName(QStringLiteral("contactEditor"));
    auto *page = new QWidget(m_scroll);
    page->setObjectName(QStringLiteral("editorPage"));
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *body = new QWidget(page);
    body->setMaximumWidth(scaled(widestEditor));
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(body, 1);
    outer->addStretch(0);
    auto *fields = new QVBoxLayout(body);
    fields->setContentsMargins(scaled(24), scaled(24), scaled(16), scaled(24));
    fields->setSpacing(scaled(16));
    makeHeader(fields);
    makeFields(fields);
    fields->addStretch(1);

    m_scroll->setObjectName(QStringLiteral("editorScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    page->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_banner);
    layout->addWidget(m_footer);
    connect(m_footer, &EditorFooter::saveClicked, this, &ContactEditor::save);
    connect(m_footer, &EditorFooter::cancelClicked, this, &ContactEditor::cancel);
    connect(m_footer, &EditorFooter::deleteClicked, this, &ContactEditor::deleteRequested);
}

void ContactEditor::editNew()
{
    m_isNew = true;
    setAccessibleName(tr("New contact"));
    m_footer->setDeleteShown(false);
    load({});
    for (const QString &id :
         {QStringLiteral("companyName"), QStringLiteral("jobTitle"),
          QStringLiteral("emailAddresses"), QStringLiteral("phones"), QStringLiteral("name")}) {
        m_fieldsById.value(id)->begin(); // the last one keeps the focus
    }
    refresh();
}

void ContactEditor::edit(const Contact &contact, const QImage &photo)
{
    m_isNew = false;
    m_image = photo;
    setAccessibleName(
        tr("Edit %1").arg(presentation::nameOrPlaceholder(domain::shownName(contact))));
    m_footer->setDeleteShown(true);
    load(contact);
    m_names->begin();
}

void ContactEditor::editMany(const QList<Contact> &contacts)
{
    m_isOfMany = true;
    const QString count = presentation::contactCount(static_cast<int>(contacts.size()));
    setAccessibleName(tr("Edit %1").arg(count));
    m_heading->setText(count);
    m_explained->setText(tr("Only what you change here is changed, in all of them."));
    m_explained->show();
    m_photo->hide();
    m_footer->setDeleteShown(false);
    const domain::CommonValues values = domain::commonValues(contacts);
    load(values.common);
    for (EditorField *field : std::as_const(m_fields)) {
        if (field->canBeShared()) {
            field->setMixed(values.mixed);
        } else {
            field->hide();
        }
    }
    m_fieldsById.value(QStringLiteral("companyName"))->begin();
    refresh();
}

void ContactEditor::load(const Contact &contact)
{
    m_isLoading = true;
    for (EditorField *field : std::as_const(m_fields)) {
        field->load(contact);
    }
    m_fileAs->load(domain::generatedFileAs(contact));
    m_isLoading = false;
    m_loaded = contact;
    for (const EditorField *field : std::as_const(m_fields)) {
        field->store(m_loaded);
    }
    refresh();
}

void ContactEditor::follow(const Contact &contact)
{
    lay(patch(), contact);
}

void ContactEditor::lay(const domain::ContactPatch &touched, const Contact &contact)
{
    load(domain::apply(contact, touched));
    for (const auto &[property, value] : touched.values) {
        domain::setValue(m_loaded, property, domain::value(contact, property));
    }
}

void ContactEditor::beginAt(const QString &entry)
{
    QString id = entry.section(u'.', 0, 0);
    if (id == m_custom->objectName()) {
        m_custom->beginAt(entry.section(u'.', 1));
        return;
    }
    if (id.endsWith(QLatin1String("Phone")) || id.endsWith(QLatin1String("Phones"))) {
        id = QStringLiteral("phones");
    }
    EditorField *field = m_fieldsById.value(id, m_names);
    field->show();
    refresh();
    field->begin();
    m_scroll->ensureWidgetVisible(field);
}

domain::ContactPatch ContactEditor::patch() const
{
    domain::ContactPatch patch = domain::difference(m_loaded, contact());
    for (const EditorField *field : m_fields) {
        for (const domain::ContactProperty property : field->removed()) {
            patch.values.insert({property, domain::value({}, property)});
        }
    }
    return patch;
}

Contact ContactEditor::contact() const
{
    Contact edited = m_loaded;
    for (const EditorField *field : m_fields) {
        field->store(edited);
    }
    return edited;
}

bool ContactEditor::hasUnreadableText() const
{
    return std::ranges::any_of(
        m_fields, [](const EditorField *field) { return !field->problem().isEmpty(); });
}

void ContactEditor::setSaving(bool saving)
{
    m_isSaving = saving;
    m_scroll->setDisabled(saving);
    m_footer->setSaving(saving);
}

void ContactEditor::show(const Notice &notice)
{
    m_banner->show(notice);
}

void ContactEditor::showProblem(const QString &sentence)
{
    m_banner->dismiss(leaveCause);
    m_banner->show({problemCause, NoticeKind::Problem, sentence, {}});
    Q_EMIT kept();
}

void ContactEditor::cancel()
{
    if (m_isSaving) {
        return;
    }
    if (isModified()) {
        ask(tr("Discard")); // what whoever cancels most likely means
    } else {
        Q_EMIT cancelled();
    }
}

void ContactEditor::leave()
{
    if (!m_isSaving) {
        ask(tr("Save"));
    }
}

void ContactEditor::ask(const QString &focused)
{
    m_banner->show({leaveCause,
                    NoticeKind::Warning,
                    tr("Your changes are not saved."),
                    {{tr("Save"), [this] { save(); }},
                     {tr("Discard"), [this] { Q_EMIT cancelled(); }},
                     {tr("Keep editing"), [this] { keep(); }}}});
    for (QPushButton *button :
         m_banner->findChildren<QPushButton *>(QStringLiteral("noticeButton"))) {
        if (button->text() == focused) {
            button->setFocus(Qt::OtherFocusReason);
        }
    }
}

void ContactEditor::keep()
{
    m_banner->dismiss(leaveCause);
    m_names->begin();
    Q_EMIT kept();
}

void ContactEditor::save()
{
    if (m_isSaving) {
        return;
    }
    m_banner->dismiss(problemCause);
    m_banner->dismiss(leaveCause);
    for (EditorField *field : std::as_const(m_fields)) {
        if (const QString problem = field->problem(); !problem.isEmpty()) {
            field->begin();
            showProblem(problem);
            return;
        }
    }
    if (m_isNew && contact() == Contact()) {
        m_names->begin();
        showProblem(tr("There is nothing to save yet. Write a name, a company or an e-mail "
                       "address."));
        return;
    }
    Q_EMIT saveRequested();
}

void ContactEditor::fieldEdited()
{
    if (m_isLoading) {
        return;
    }
    m_offers->refresh();
    for (EditorSection *section : std::as_const(m_sections)) {
        section->refresh();
    }
    if (m_isOfMany) {
        Q_EMIT edited();
        return;
    }
    const Contact shown = contact();
    m_names->offerDisplayName(domain::generatedDisplayName(shown));
    m_fileAs->offer(domain::generatedFileAs(shown));
    const QString name = domain::shownName(contact());
    m_heading->setText(!name.isEmpty() ? name
                           : m_isNew   ? tr("New contact")
                                       : presentation::nameOrPlaceholder({}));
    m_photo->setPerson(name, m_image);
    Q_EMIT edited();
}

void ContactEditor::refresh()
{
    for (auto field = m_fieldsById.cbegin(); field != m_fieldsById.cend(); ++field) {
        const bool hasFocus = field.value()->isAncestorOf(QApplication::focusWidget());
        const bool isMeant = !m_isOfMany || field.value()->canBeShared();
        if (isMeant && (!field.value()->isBlank() || hasFocus)) {
            field.value()->show();
        }
    }
    fieldEdited();
}

bool ContactEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (isSaveKey(key) || isWindowKey(key) || key.key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool ContactEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        orderTabs(m_scroll->widget());
    }
    return QWidget::eventFilter(watched, event);
}

void ContactEditor::keyPressEvent(QKeyEvent *event)
{
    if (isSaveKey(*event)) {
        save();
    } else if (event->key() == Qt::Key_Escape) {
        if (m_banner->isShown(leaveCause)) {
            keep();
        } else {
            cancel();
        }
    } else if (!isWindowKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
