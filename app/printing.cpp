#include "app/printing.h"

#include "models/contactlistmodel.h"
#include "services/store/store.h"
#include "ui/print/printdialog.h"

#include <QCoreApplication>

namespace app {

namespace {

using Source = ui::PrintDialog::Source;

void readContacts(store::Store &store, const domain::ContactKeys &keys, QObject *context,
                  const Source::Taken &taken)
{
    QCoro::connect(store.read(&store::contactDetailsOf, keys), context,
                   [taken](const domain::Result<QList<store::ContactDetails>> &read) {
                       QList<domain::Contact> contacts;
                       for (const store::ContactDetails &each :
                            read.value_or(QList<store::ContactDetails>())) {
                           contacts.append(each.contact);
                       }
                       taken(contacts);
                   });
}

} // namespace

void openPrintDialog(store::Store &store, const models::ContactListModel &listed,
                     const domain::ContactKeys &selected, const QString &place, QWidget *window)
{
    const Source all{
        .title = place,
        .count = listed.found(),
        .style = ui::PrintStyle::List,
        .read = [&store, query = listed.query()](QObject *context, const Source::Taken &taken) {
            QCoro::connect(store.read(&store::contactOrder, query), context,
                           [&store, context, taken](const auto &order) {
                               readContacts(store, order ? order->keys : domain::ContactKeys(),
                                            context, taken);
                           });
        }};
    const Source chosen{.title = QCoreApplication::translate("Printing", "Selected contacts"),
                        .count = static_cast<int>(selected.size()),
                        .style =
                            selected.size() == 1 ? ui::PrintStyle::Cards : ui::PrintStyle::List,
                        .read = [&store, selected](QObject *context, const Source::Taken &taken) {
                            readContacts(store, selected, context, taken);
                        }};
    auto *dialog = new ui::PrintDialog(
        selected.isEmpty() ? QList<Source>{all} : QList<Source>{chosen, all}, window);
    dialog->show();
}

} // namespace app
