#include "services/mailbox/mailboxswitches.h"

namespace mailbox {

const QList<SwitchDescription> &switchDescriptions()
{
    static const QList<SwitchDescription> table{
        {"unsupported-options", "refuse|ignore", "queries",
         "query options that the resource does not support: 400, or as if they were absent"},
        {"return-minimal", "honour|ignore", "queries",
         "Prefer: return=minimal on a write: 204, or the whole object all the same"},
        {"preference-applied", "sent|absent", "queries", "the Preference-Applied header"},
        {"maximum-top", "1000|N", "queries", "greater values of $top are lowered to this"},
        {"list-order", "insertion|shuffled", "queries", "order of lists without $orderby"},
        {"hidden-lists", "0|N", "queries",
         "distribution lists that count in pages and @odata.count but are not returned"},
        {"contact-search", "prefix|noisy|refuse", "queries",
         "$search on contacts: word beginnings, with unrelated hits, or 400"},
        {"beta-contacts", "mailbox|default-folder", "queries", "what /beta/me/contacts holds"},

        {"if-match", "enforce|ignore", "contacts", "If-Match on PATCH and DELETE: 412, or unread"},
        {"spontaneous-412", "0|N", "contacts", "that many writes meet a 412 without any If-Match"},
        {"display-name", "recompute|keep", "contacts",
         "displayName when a name part changes and it is not sent along"},
        {"file-as", "surname-first|empty", "contacts", "fileAs of a new contact that sends none"},
        {"empty-values", "null|text", "contacts",
         "how personalNotes and fileAs read while unset: null, or an empty text"},
        {"birthday", "noon|day|midnight|year-one", "contacts",
         "how a birthday reads: 11:59 UTC, the bare day, 00:00 UTC; year-one: 0001-01-01 if unset"},
        {"email-name", "as-sent|directory", "contacts",
         "names of addresses in the owner's domain are kept, or replaced by the directory's"},
        {"address-change", "replace|merge", "contacts",
         "an address in a PATCH replaces the old one, or only the members that it names"},
        {"value-limits", "enforce|none", "contacts",
         "3 e-mail addresses, 2 business and 2 home phones, 3 IM addresses: more is 400"},
        {"deleted-id", "gone|resolves", "contacts",
         "the immutable id of a deleted contact: 404, or the contact in Deleted Items"},
        {"contact-move", "honour|new-id|ignore|refuse-400|refuse-403", "contacts",
         "parentFolderId in a PATCH moves (immutable id stays), moves and makes new ids, is"
         " dropped, or is refused"},

        {"folder-move", "honour|ignore|refuse", "folders", "parentFolderId in a folder's PATCH"},
        {"default-folder", "omit|include", "folders",
         "the default folder in the v1.0 folder list and in the folder delta"},
        {"default-folder-name", "Contacts|TEXT", "folders", "its display name"},
        {"default-folder-refusal", "403|400", "folders", "answer to deleting or renaming it"},

        {"duplicate-category", "409|400", "categories", "creating a name that is there already"},
        {"category-rename", "refuse|ignore", "categories", "displayName in a category's PATCH"},
        {"master-list", "available|refuse", "categories",
         "outlook/masterCategories works, or is 400 RequestBroker-ParseUri"},
        {"flag", "writable|read-only", "categories", "the follow-up flag of beta contacts"},

        {"photo-support", "yes|no", "photos", "whether contacts of this account have photos"},
        {"photo-removal", "empty-put|delete|both|none", "photos",
         "what takes a photo away: an empty PUT (and DELETE in beta), DELETE, both, or nothing"},
        {"no-photo", "image-not-found|item-not-found|tiny-image|no-bytes", "photos",
         "a contact without photo: 404 with either code, 200 with a 1x1 GIF, or 200 with nothing"},
        {"photo-bumps-contact", "yes|no", "photos", "whether a new photo moves the changeKey"},

        {"people", "available|403|404|none", "people",
         "the people calls work, are refused, or find nobody"},
        {"people-topics", "available|500", "people", "$search=\"topic: ...\""},

        {"delta-content", "whole|changes", "delta",
         "changed contacts of a later round: all members, or id and what changed"},
        {"delta-noise", "none|replays|duplicates|empty-pages|all", "delta",
         "unchanged items again, items twice, pages without items"},
        {"delta-delay", "0|N", "delta", "seconds until a change can be seen in a delta"},
        {"removed-by-move", "deleted|changed", "delta", "the reason of a removal by moving"},
        {"removed-by-delete", "deleted|changed", "delta", "the reason of a removal by deleting"},
        {"move-order", "source-first|target-first|round-apart", "delta",
         "which half of a move the deltas show first"},
        {"token-life", "0|N", "delta",
         "a delta token dies after that many newer ones of its kind; 0: never"},
        {"token-death", "410-SyncStateNotFound|410-resyncRequired|400|404", "delta",
         "the answer to a dead token"},
        {"mid-round-death", "0|N", "delta", "that many next pages find their token dead"},

        {"shared-refusal", "403|404", "sharing", "what is not shared with the caller"},

        {"subscription-minutes", "10080|4230", "notices", "the longest life of a subscription"},
        {"notices", "each|twice|reversed|lost", "notices",
         "delivery: once, twice, in wrong order, or not at all and a `missed` later"},

        {"extension-change", "replace|merge", "extensions",
         "PATCH of an open extension replaces its members, or adds to them"},
        {"extension-duplicate", "409|overwrite", "extensions",
         "creating an open extension that is there already"},
        {"schema-types", "strict|any", "extensions",
         "Boolean and Integer in a definition for contacts: 400, or allowed"},
        {"property-lag", "0|N", "extensions",
         "seconds until $filter on an extended property finds what was written"},

        {"batch-limit", "queue|429", "load",
         "batch items beyond four at once wait, or are answered with 429"},
        {"batch-throttling", "items|whole", "load",
         "throttled batch items are 429 in a 200, or the whole batch is 429"},
        {"batch-order", "shuffled|as-sent", "load", "order of the answers in a batch"},
        {"latency", "0|N", "load", "milliseconds until an answer is sent"},
        {"batch-shapes", "any|documented", "load",
         "dependsOn may be any graph without a circle, or is 400 unless a chain or all on one"},
        {"concurrency-wait", "1|N", "load", "seconds that a mailbox over its concurrency waits"},
        {"upload-megabytes", "150|N", "load",
         "megabytes uploaded to one mailbox in five minutes; 0: no limit"},
        {"concurrency", "4|N", "load", "requests in flight for one mailbox; 0: no limit"},
        {"window-requests", "10000|N", "load",
         "requests in one window for one mailbox; 0: no limit"},
        {"window-seconds", "600|N", "load", "length of that window"},
        {"retry-after", "seconds|fraction|date|missing", "load", "how a 429 says when"},

        {"tokens", "listed|any", "sign-in",
         "only tokens given or issued, or any bearer token as the first user's"},
        {"auth", "none|expired|claims|revoked|scope", "sign-in",
         "every token is expired, is refused with a claims challenge, cannot be refreshed, or"
         " lacks the scope"},
        {"mailbox", "present|no-rest|non-existent", "sign-in",
         "the account's mailbox: 404 MailboxNotEnabledForRESTAPI or ErrorNonExistentMailbox"},
    };
    return table;
}

} // namespace mailbox
