#include "ui/widgets.h"

#include "ui/presentation/metrics.h"

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

QString plainToolTip(const QString &text)
{
    return Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace ui
