// Widgets side by side that go on in the next line where the width ends; mirrored right to left. With
// Qt::AlignHCenter each line stands in the middle.
#pragma once

#include <QLayout>
#include <QList>

namespace ui {

class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Placing { Measure, Place };

    int arrange(const QRect &rect, Placing placing) const;
    QSize sizeOf(qsizetype item, int room) const;
    QSize lineSize(qsizetype first, qsizetype end, int room) const;
    qsizetype endOfLine(qsizetype first, int room) const;
    void placeLine(qsizetype first, qsizetype end, const QRect &rect, int y) const;

    QList<QLayoutItem *> m_items;
};

} // namespace ui
