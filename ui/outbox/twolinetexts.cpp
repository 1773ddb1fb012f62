#include "ui/outbox/twolinetexts.h"

#include "models/contactroles.h"
#include "ui/outbox/twolinedelegate.h"
#include "ui/presentation/contacttext.h"
#include "ui/widgets.h"

namespace ui {

QVariant TwoLineTexts::of(const QModelIndex &index, int role) const
{
    return QIdentityProxyModel::data(index, role);
}

QString TwoLineTexts::more(const QModelIndex &) const
{
    return {};
}

QVariant TwoLineTexts::data(const QModelIndex &index, int role) const
{
    if (!of(index, models::LoadedRole).toBool()) {
        return of(index, role);
    }
    const auto name = [&] {
        return presentation::nameOrPlaceholder(of(index, models::NameRole).toString());
    };
    switch (role) {
    case Qt::DisplayRole:
        return name();
    case DetailRole:
        return detail(index);
    case Qt::AccessibleTextRole:
        return QString(name() + QStringLiteral(", ") + detail(index));
    case Qt::ToolTipRole: {
        QStringList lines{name(), more(index), detail(index)};
        lines.removeAll(QString());
        return plainToolTip(lines.join(u'\n'));
    }
    default:
        return of(index, role);
    }
}

} // namespace ui
