CREATE TABLE sailings (
    id INTEGER PRIMARY KEY,
    departs TEXT NOT NULL,
    ship TEXT NOT NULL,
    deck_cm INTEGER NOT NULL
);

CREATE TABLE bookings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sailing INTEGER NOT NULL REFERENCES sailings,
    plate TEXT NOT NULL,
    length_cm INTEGER NOT NULL CHECK (length_cm > 0),
    status TEXT NOT NULL DEFAULT 'booked'
);

CREATE INDEX bookings_by_sailing ON bookings (sailing);
