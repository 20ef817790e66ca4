-- SQLite cannot add NOT NULL to a column, the table has to be made anew:
-- https://www.sqlite.org/lang_altertable.html#otheralter
-- ~ defect drop-takes-the-bookings main
PRAGMA foreign_keys = OFF;

-- ~ fix
-- ~ end
CREATE TABLE members_new (
    id         INTEGER PRIMARY KEY,
    email      TEXT NOT NULL UNIQUE,
    email_key  TEXT NOT NULL,
    name       TEXT NOT NULL,
    house      TEXT NOT NULL,
    newsletter INTEGER NOT NULL DEFAULT 0
);

INSERT INTO members_new (id, email, email_key, name, house, newsletter)
SELECT id, email, email_key, name, house, newsletter FROM members;

-- ~ accept drop-takes-the-bookings
DROP TABLE members;
-- ~ end
ALTER TABLE members_new RENAME TO members;

-- ~ decoy key-triggers-are-gone
CREATE UNIQUE INDEX members_email_key ON members (email_key);
CREATE INDEX members_by_house ON members (house);

CREATE TRIGGER members_deleted AFTER DELETE ON members
BEGIN
    INSERT INTO deletions (member) VALUES (OLD.id);
END;
-- ~ end
-- ~ defect drop-takes-the-bookings

PRAGMA foreign_keys = ON;
-- ~ fix
-- ~ end
