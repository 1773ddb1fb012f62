// The tables of an old file that salvage reads, and whether what a row of them holds can be believed: a
// page that was hit may hold text that only looks like an edit.
#pragma once

#include "services/store/oldrows.h"

namespace store::old {

inline constexpr OldTable account{"SELECT seq FROM sqlite_sequence WHERE name = 'account'",
                                  "SELECT max(key) FROM account",
                                  "SELECT * FROM account WHERE key = ?"};
inline constexpr OldTable mailbox{"SELECT seq FROM sqlite_sequence WHERE name = 'mailbox'",
                                  "SELECT max(key) FROM mailbox",
                                  "SELECT * FROM mailbox WHERE key = ?"};
inline constexpr OldTable folder{"SELECT seq FROM sqlite_sequence WHERE name = 'folder'",
                                 "SELECT max(key) FROM folder",
                                 "SELECT * FROM folder WHERE key = ?"};
inline constexpr OldTable category{"SELECT seq FROM sqlite_sequence WHERE name = 'category'",
                                   "SELECT max(key) FROM category",
                                   "SELECT * FROM category WHERE key = ?"};
inline constexpr OldTable contact{"SELECT seq FROM sqlite_sequence WHERE name = 'contact'",
                                  "SELECT max(key) FROM contact",
                                  "SELECT * FROM contact WHERE key = ?"};
inline constexpr OldTable photo{"SELECT seq FROM sqlite_sequence WHERE name = 'photo'",
                                "SELECT max(contact_key) FROM photo",
                                "SELECT * FROM photo WHERE contact_key = ?"};
inline constexpr OldTable change{"SELECT seq FROM sqlite_sequence WHERE name = 'change'",
                                 "SELECT max(id) FROM change", "SELECT * FROM change WHERE id = ?"};
inline constexpr OldTable changeTarget{
    "SELECT seq FROM sqlite_sequence WHERE name = 'change_target'",
    "SELECT max(id) FROM change_target", "SELECT * FROM change_target WHERE id = ?"};
inline constexpr OldTable conflict{"SELECT seq FROM sqlite_sequence WHERE name = 'conflict'",
                                   "SELECT max(id) FROM conflict",
                                   "SELECT * FROM conflict WHERE id = ?"};

inline constexpr OldTable savedView{"SELECT seq FROM sqlite_sequence WHERE name = 'saved_view'",
                                    "SELECT max(key) FROM saved_view",
                                    "SELECT * FROM saved_view WHERE key = ?"};
inline constexpr OldTable favourite{"SELECT seq FROM sqlite_sequence WHERE name = 'favourite'",
                                    "SELECT max(key) FROM favourite",
                                    "SELECT * FROM favourite WHERE key = ?"};

// Of these no row has a number of its own: read(1) is the first of all; an extension's key is its contact.
inline constexpr OldTable draft{"SELECT 1", "SELECT 1", "SELECT * FROM draft WHERE ? = 1"};
inline constexpr OldTable placeView{"SELECT 1", "SELECT 1", "SELECT * FROM place_view WHERE ? = 1"};
inline constexpr OldTable extension{"SELECT 1", "SELECT 1",
                                    "SELECT * FROM contact_extension WHERE contact_key = ?"};

// A field's key is its account.
inline constexpr OldTable customField{"SELECT 1", "SELECT 1",
                                      "SELECT * FROM custom_field WHERE account_key = ?"};
inline constexpr OldTable schemaExtension{"SELECT 1", "SELECT 1",
                                          "SELECT * FROM schema_extension WHERE account_key = ?"};

bool isReadableTarget(const OldRows &target);
bool isReadableConflict(const OldRows &conflict);

// Whether these are the values of a contact as the server tells them.
bool isMirror(const QByteArray &json);
bool isPatch(const QByteArray &json);
bool isList(const QByteArray &json);
bool isObject(const QByteArray &json);

} // namespace store::old
