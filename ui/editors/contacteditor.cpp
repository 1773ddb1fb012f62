#include "ui/editors/contacteditor.h"

#include "ui/banner.h"
#include "ui/contacts/cardphoto.h"
#include "ui/editors/addfieldmenu.h"
#include "ui/editors/editorfield.h"
#include "ui/editors/editorfooter.h"
#include "ui/editors/editorsection.h"
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

constexpr int headerPhoto = 48;
constexpr int widestEditor = 720;

const QString discardCause = QStringLiteral("discard");
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

void ContactEditor::makeHeader(QVBoxLayout *layout)
{
    m_photo = new CardPhoto(headerPhoto, CardPhoto::Use::ShowOnly, this);
    m_heading = plainLabel(QStringLiteral("editorHeading"), this);
    m_heading->setFont(presentation::contactNameFont());
    m_heading->setWordWrap(true);
    m_heading->setMinimumWidth(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(16));
    row->addWidget(m_photo, 0, Qt::AlignTop);
    row->addWidget(m_heading, 1);
    layout->addLayout(row);
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

void ContactEditor::load(const Contact &contact)
{
    m_isLoading = true;
    for (EditorField *field : std::as_const(m_fields)) {
        field->load(contact);
    }
    m_isLoading = false;
    m_loaded = contact;
    for (const EditorField *field : std::as_const(m_fields)) {
        field->store(m_loaded);
    }
    refresh();
}

void ContactEditor::follow(const Contact &contact)
{
    const domain::ContactPatch touched = patch();
    load(domain::apply(contact, touched));
    for (const auto &[property, value] : touched.values) {
        domain::setValue(m_loaded, property, domain::value(contact, property));
    }
}

domain::ContactPatch ContactEditor::patch() const
{
    return domain::difference(m_loaded, contact());
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

void ContactEditor::showProblem(const QString &sentence)
{
    m_banner->dismiss(discardCause);
    m_banner->show({problemCause, NoticeKind::Problem, sentence, {}});
}

void ContactEditor::cancel()
{
    if (m_isSaving) {
        return;
    }
    if (!isModified()) {
        Q_EMIT cancelled();
        return;
    }
    m_banner->show({discardCause,
                    NoticeKind::Warning,
                    tr("Discard your changes?"),
                    {{tr("Discard"), [this] { Q_EMIT cancelled(); }},
                     {tr("Keep editing"), [this] { m_scroll->setFocus(); }}}});
    const QList<QPushButton *> buttons =
        m_banner->findChildren<QPushButton *>(QStringLiteral("noticeButton"));
    buttons.at(buttons.size() - 2)->setFocus(Qt::OtherFocusReason);
}

void ContactEditor::save()
{
    if (m_isSaving) {
        return;
    }
    m_banner->dismiss(problemCause);
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
    m_names->offerDisplayName(domain::generatedDisplayName(contact()));
    const QString name = domain::shownName(contact());
    m_heading->setText(!name.isEmpty() ? name
                           : m_isNew   ? tr("New contact")
                                       : presentation::nameOrPlaceholder({}));
    m_photo->setPerson(name, m_image);
    m_offers->refresh();
    for (EditorSection *section : std::as_const(m_sections)) {
        section->refresh();
    }
}

void ContactEditor::refresh()
{
    for (auto field = m_fieldsById.cbegin(); field != m_fieldsById.cend(); ++field) {
        const bool hasFocus = field.value()->isAncestorOf(QApplication::focusWidget());
        if (!field.value()->isBlank() || hasFocus) {
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
        if (m_banner->isShown(discardCause)) {
            m_banner->dismiss(discardCause);
            m_names->begin();
        } else {
            cancel();
        }
    } else if (!isWindowKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
