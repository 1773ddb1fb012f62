// RELIABILITY P5: the n-th allocation of the parsers fails.
#include "services/store/preparedpage.h"
#include "services/wire/deltapage.h"
#include "tests/memory/sweep.h"

#include <functional>

using testmemory::sweep;

namespace {

const QByteArray contacts = R"({"@odata.context":"x","value":[
 {"@odata.etag":"W/\"1\"","id":"a","parentFolderId":"f","displayName":"Zoë Nováková","givenName":"Zoë",
  "emailAddresses":[{"address":"zoe@example.org","name":"Zoë"}],"businessPhones":["+420 777 100 200"],
  "categories":["Red","Blue"],"birthday":"1980-02-03T11:59:00Z","personalNotes":"one\ntwo",
  "homeAddress":{"street":"Long 1","city":"Prague"}},
 {"id":"b","@removed":{"reason":"deleted"}}],
 "@odata.deltaLink":"https://graph.microsoft.com/v1.0/me/x?$deltatoken=t"})";

const QByteArray extended = R"({"value":[{"@odata.etag":"W/\"1\"","id":"a",
 "singleValueExtendedProperties":[{"id":"String 0x3A24","value":"+49 30 1"}],
 "extensions":[{"@odata.type":"#microsoft.graph.openTypeExtension","extensionName":"com.example.shop",
  "size":42,"tags":["a long text that does not fit into a value","b"]}]}]})";

template <class Page>
auto idsOf(const domain::Result<Page> &page)
{
    return page.map([](const Page &read) {
        QStringList ids;
        for (const auto &item : read.items) {
            ids.append(item.id.text);
        }
        return ids << read.deltaLink;
    });
}

} // namespace

TEST(OutOfMemory, ReadingAPageOfContactsFailsAsAWhole)
{
    sweep([] { return wire::readContactPage(contacts); },
          [](const domain::Result<wire::Page<wire::ContactItem>> &page) {
              return page.map([](const auto &read) { return read.items; });
          });
}

TEST(OutOfMemory, ReadingAPageForTheStoreFailsAsAWhole)
{
    sweep([] { return store::readPreparedPage(contacts); }, idsOf<store::PreparedPage>);
}

TEST(OutOfMemory, ReadingExtendedValuesFailsAsAWhole)
{
    sweep([] { return wire::readExtendedPage(extended); },
          [](const domain::Result<wire::Page<wire::ExtendedItem>> &page) {
              return page.map([](const auto &read) {
                  return std::pair(read.items.first().values, read.items.first().extensions);
              });
          });
}

TEST(OutOfMemory, ReadingOneContactFailsAsAWhole)
{
    const QByteArray one =
        R"({"id":"a","displayName":"Anna","emailAddresses":[{"address":"a@b"}]})";
    sweep([&one] { return wire::readContact(one); }, std::identity());
}
