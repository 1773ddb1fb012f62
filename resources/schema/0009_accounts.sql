-- Version 9. Accounts that one signs in to.

-- Where the account's people sign in: scheme://host[:port][/path]. Of a cloud, its authority.
ALTER TABLE account ADD COLUMN authority TEXT NOT NULL DEFAULT '';
-- Of an authority that is no cloud's: where it gives out tokens, as its configuration said.
ALTER TABLE account ADD COLUMN token_url TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN tenant TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN client_id TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN scopes TEXT NOT NULL DEFAULT '';   -- granted, a space between two
ALTER TABLE account ADD COLUMN vault_key TEXT NOT NULL DEFAULT ''; -- of its refresh token in the keychain
ALTER TABLE account ADD COLUMN color TEXT NOT NULL DEFAULT 'none'; -- as of a category
ALTER TABLE account ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN needs_sign_in INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN claims TEXT NOT NULL DEFAULT '{}'; -- that the next sign-in has to bring
UPDATE account SET position = key;
