ALTER TABLE members ADD COLUMN email_key TEXT;

-- ~ decoy nulls-under-a-unique-index
CREATE UNIQUE INDEX members_email_key ON members (email_key);
-- ~ end

-- For writers that do not know the column, i.e. the kiosk backend until it is on 42. Members whom
-- the backfill has not reached have no key that could be in the way, so their address is compared.
-- ~ decoy lower-knows-ascii-only
CREATE TRIGGER members_key_insert AFTER INSERT ON members
WHEN NEW.email_key IS NULL
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: members.email_key') FROM members
    WHERE email_key IS NULL AND id <> NEW.id AND lower(trim(email)) = lower(trim(NEW.email));
    UPDATE members SET email_key = lower(trim(NEW.email)) WHERE id = NEW.id;
END;
-- ~ end

CREATE TRIGGER members_key_update AFTER UPDATE OF email ON members
-- ~ defect kiosk-change-keeps-key
WHEN NEW.email_key IS NULL
-- ~ fix
-- ~| WHEN NEW.email_key IS OLD.email_key
-- ~ end
-- ~ decoy trigger-fires-itself
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: members.email_key') FROM members
    WHERE email_key IS NULL AND id <> NEW.id AND lower(trim(email)) = lower(trim(NEW.email));
    UPDATE members SET email_key = lower(trim(NEW.email)) WHERE id = NEW.id;
END;
-- ~ end
