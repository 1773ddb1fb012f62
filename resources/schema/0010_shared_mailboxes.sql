-- Version 10. Mailboxes that others share.

-- What may be done in a folder of a mailbox that is shared: '' not known yet, 'read', 'write'. In one's own
-- it stays ''.
ALTER TABLE folder ADD COLUMN rights TEXT NOT NULL DEFAULT '';
