// The requests of diagnostics in words: a table over models::RequestLogModel.
// Thread   GUI thread.
#pragma once

#include <QIdentityProxyModel>

namespace domain {
struct RequestRecord;
}
namespace models {
class RequestLogModel;
}

namespace ui {

class RequestTexts : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Column { SentAt, Request, Status, Duration, RequestId, ColumnCount };

    explicit RequestTexts(models::RequestLogModel &requests, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    static QString text(const domain::RequestRecord &record, int column);
};

} // namespace ui
