#include "ui/actions/editactions.h"

#include "ui/presentation/changetext.h"
#include "ui/presentation/icons.h"
#include "ui/shortcuts/shortcutbook.h"

#include <QAction>
#include <QMenu>

namespace ui {

using presentation::IconName;

namespace {

QAction *addAction(QObject *owner, QWidget *window, const char *objectName, const QString &text,
                   const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, owner);
    action->setObjectName(QLatin1String(objectName));
    action->setShortcuts(shortcuts);
    window->addAction(action);
    return action;
}

// A name may hold "&", which a menu would read as a mnemonic.
QString forMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

EditActions::EditActions(contacts::ContactService &service, QWidget *window)
    : QObject(window)
    , m_service(service)
    , m_undo(addAction(this, window, "undo", tr("&Undo"), {QKeySequence(QKeySequence::Undo)}))
    , m_redo(addAction(this, window, "redo", tr("&Redo"),
                       {QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))}))
    , m_find(addAction(
          this, window, "find", tr("F&ind"),
          {QKeySequence(QKeySequence::Find), QKeySequence(tr("Ctrl+E")), QKeySequence(tr("F3"))}))
    , m_selectAll(addAction(this, window, "selectAll", tr("Select &all contacts"),
                            {QKeySequence(QKeySequence::SelectAll)}))
{
    m_undo->setProperty(restingText, m_undo->text());
    m_redo->setProperty(restingText, m_redo->text());
    m_undo->setIcon(presentation::icon(IconName::Undo));
    m_redo->setIcon(presentation::icon(IconName::Redo));
    m_find->setIcon(presentation::icon(IconName::Search));
    connect(m_undo, &QAction::triggered, this,
            [this] { run(m_service.undo(), &EditActions::undone); });
    connect(m_redo, &QAction::triggered, this,
            [this] { run(m_service.redo(), &EditActions::redone); });
    connect(&m_service, &contacts::ContactService::undoStateChanged, this,
            &EditActions::updateTexts);
    updateTexts();
}

void EditActions::fillMenu(QMenu &menu) const
{
    menu.addAction(m_undo);
    menu.addAction(m_redo);
    menu.addSeparator();
    menu.addAction(m_selectAll);
    menu.addAction(m_find);
}

void EditActions::updateTexts()
{
    const store::UndoState &state = m_service.undoState();
    m_undo->setEnabled(state.undo.has_value());
    m_redo->setEnabled(state.redo.has_value());
    m_undo->setText(state.undo ? tr("&Undo %1").arg(forMenu(presentation::changeNoun(*state.undo)))
                               : tr("&Undo"));
    m_redo->setText(state.redo ? tr("&Redo %1").arg(forMenu(presentation::changeNoun(*state.redo)))
                               : tr("&Redo"));
}

void EditActions::run(QCoro::Task<domain::Result<store::ChangeTitle>> &&verb,
                      void (EditActions::*done)(const store::ChangeTitle &))
{
    QCoro::connect(std::move(verb), this,
                   [this, done](const domain::Result<store::ChangeTitle> &title) {
                       if (title) {
                           Q_EMIT(this->*done)(*title);
                       } else {
                           Q_EMIT failed(title.error());
                       }
                   });
}

} // namespace ui
