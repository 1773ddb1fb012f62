// How often is looked for changes, and what shall become of values that were changed here and elsewhere at the same time, from now on.
// Thread   GUI thread.
#pragma once

#include "services/store/conflicts.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace contacts {
class ContactService;
}

namespace models {
class Preferences;
}

namespace ui {

class SyncPage : public QWidget
{
    Q_OBJECT

public:
    SyncPage(models::Preferences &preferences, contacts::ContactService &service,
             QWidget *parent = nullptr);

private:
    void addCadence(models::Preferences &preferences);
    void addRelay(models::Preferences &preferences);
    void addChoice(store::MergeRule rule, const QString &name, const QString &text,
                   const QString &hint);
    void read();
    void choose(store::MergeRule rule);
    void show(const domain::Result<store::MergeRule> &rule);

    contacts::ContactService &m_service;
    QButtonGroup *m_choices;
    QLabel *m_problem;
};

} // namespace ui
