-- Art. 17: a member who leaves takes their bookings along. bookings had no foreign key so far.
CREATE TABLE bookings2 (
    id     INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    desk   TEXT NOT NULL,
    day    TEXT NOT NULL,
    UNIQUE (desk, day)
);
INSERT INTO bookings2 SELECT id, member, desk, day FROM bookings;
DROP TABLE bookings;
ALTER TABLE bookings2 RENAME TO bookings;

CREATE INDEX bookings_by_member ON bookings (member);

CREATE TABLE deletions (
    member INTEGER NOT NULL,
    at     TEXT NOT NULL DEFAULT (datetime('now'))
);

CREATE TRIGGER members_deleted AFTER DELETE ON members
BEGIN
    INSERT INTO deletions (member) VALUES (OLD.id);
END;
