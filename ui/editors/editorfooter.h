// The foot of an editor, always in view: Delete set apart, Cancel, Save.
// Thread   GUI thread.
#pragma once

#include <QWidget>

class QPushButton;

namespace ui {

class EditorFooter : public QWidget
{
    Q_OBJECT

public:
    explicit EditorFooter(QWidget *parent = nullptr);

    void setDeleteShown(bool shown);
    void setSaving(bool saving); // while the store writes

Q_SIGNALS:
    void saveClicked();
    void cancelClicked();
    void deleteClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_delete;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace ui
