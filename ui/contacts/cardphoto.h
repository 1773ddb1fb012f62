// The large round photo of a card, or coloured initials; a click on a photo shows it in full.
// Thread   GUI thread.
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace ui {

class CardPhoto : public QAbstractButton
{
    Q_OBJECT

public:
    CardPhoto(int logicalPixels, QWidget *parent = nullptr);

    void setPerson(const QString &name, const QImage &photo);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showLarge();

    int m_size;
    QString m_name;
    QImage m_photo;
};

} // namespace ui
