#include "ui/diagnostics/requesttexts.h"

#include "models/requestlogmodel.h"

#include <QLocale>

namespace ui {

RequestTexts::RequestTexts(models::RequestLogModel &requests, QObject *parent)
    : QIdentityProxyModel(parent)
{
    setSourceModel(&requests);
}

int RequestTexts::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QModelIndex RequestTexts::index(int row, int column, const QModelIndex &parent) const
{
    const bool isThere =
        !parent.isValid() && row >= 0 && row < rowCount() && column >= 0 && column < ColumnCount;
    return isThere ? createIndex(row, column) : QModelIndex();
}

QModelIndex RequestTexts::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? sourceModel()->index(index.row(), 0) : QModelIndex();
}

QVariant RequestTexts::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == Duration) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QVariant record = mapToSource(index).data(models::RequestLogModel::Record);
    return text(record.value<domain::RequestRecord>(), index.column());
}

QVariant RequestTexts::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SentAt:
        return tr("Time");
    case Request:
        return tr("Request");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Took");
    case RequestId:
        return tr("Request id");
    default:
        return {};
    }
}

QString RequestTexts::text(const domain::RequestRecord &record, int column)
{
    switch (column) {
    case SentAt:
        return QLocale().toString(record.sentAt.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    case Request:
        return record.method + u' ' + record.path;
    case Status:
        return record.status == 0 ? tr("no answer")
                                  : (QString::number(record.status) + u' ' + record.code).trimmed();
    case Duration:
        return tr("%1 ms").arg(QLocale().toString(qint64(record.duration.count())));
    case RequestId:
        return record.requestId;
    default:
        return {};
    }
}

} // namespace ui
