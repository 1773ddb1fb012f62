#include "models/addresssuggestions.h"

#include "services/store/contactrows.h"
#include "services/store/store.h"

#include <algorithm>

namespace models {

namespace {

constexpr int peopleRead = 40; // some have no address

} // namespace

domain::Result<QList<AddressSuggestion>> readAddresses(store::Connection &connection, QString text,
                                                       int most)
{
    const auto order = store::contactOrder(connection, {.text = text});
    if (!order) {
        return tl::unexpected(order.error());
    }
    const auto rows = store::contactRows(connection, order->keys.mid(0, peopleRead));
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<AddressSuggestion> found;
    for (const domain::ContactRow &row : *rows) {
        const bool isKnown = std::ranges::any_of(found, [&row](const AddressSuggestion &each) {
            return each.address.compare(row.emailAddress, Qt::CaseInsensitive) == 0;
        });
        if (!row.emailAddress.isEmpty() && !isKnown && found.size() < most) {
            found.append({row.name, row.emailAddress});
        }
    }
    return found;
}

AddressSuggestions::AddressSuggestions(store::Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
}

int AddressSuggestions::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_suggestions.size());
}

QVariant AddressSuggestions::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AddressSuggestion &suggestion = m_suggestions.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return suggestion.name.isEmpty() || suggestion.name == suggestion.address
            ? suggestion.address
            : suggestion.name + QStringLiteral(" · ") + suggestion.address;
    case Qt::EditRole:
        return suggestion.address;
    default:
        return {};
    }
}

void AddressSuggestions::setText(const QString &text)
{
    m_text = text.trimmed();
    const auto show = [this, asked = m_text](const QList<AddressSuggestion> &suggestions) {
        if (asked != m_text) {
            return;
        }
        beginResetModel();
        m_suggestions = suggestions;
        endResetModel();
        Q_EMIT found();
    };
    if (m_text.isEmpty()) {
        show({});
        return;
    }
    QCoro::connect(m_store.read(&readAddresses, m_text, most), this,
                   [show](const domain::Result<QList<AddressSuggestion>> &suggestions) {
                       show(suggestions.value_or(QList<AddressSuggestion>()));
                   });
}

} // namespace models
