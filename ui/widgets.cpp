#include "ui/widgets.h"

#include "ui/presentation/metrics.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QTextDocument>
#include <QToolButton>

namespace ui {

QLabel *plainLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(objectName);
    return label;
}

QLabel *mutedLabel(const QString &objectName, QWidget *parent)
{
    QLabel *label = plainLabel(objectName, parent);
    label->setForegroundRole(QPalette::PlaceholderText); // the palette's muted colour
    return label;
}

QToolButton *flatButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setMinimumSize(presentation::scaled(28), presentation::scaled(28));
    return button;
}

void addLabelled(const QList<QComboBox *> &boxes, QBoxLayout *row, QWidget *parent)
{
    row->setSpacing(presentation::scaled(16));
    for (QComboBox *box : boxes) {
        auto *column = new QVBoxLayout;
        column->setSpacing(presentation::scaled(4));
        QLabel *label = mutedLabel(box->objectName() + QStringLiteral("Label"), parent);
        label->setText(box->accessibleName());
        label->setBuddy(box);
        column->addWidget(label);
        column->addWidget(box);
        row->addLayout(column);
    }
}

QWidget *inFront(QWidget &window)
{
    QWidget *const dialog = QApplication::activeModalWidget();
    return dialog == nullptr ? &window : dialog;
}

QString plainToolTip(const QString &text)
{
    return Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace ui
