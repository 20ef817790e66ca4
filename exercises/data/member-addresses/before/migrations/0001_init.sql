-- houses, members, bookings

CREATE TABLE houses (
    id   TEXT PRIMARY KEY,
    city TEXT NOT NULL
);

CREATE TABLE members (
    id    INTEGER PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name  TEXT NOT NULL,
    house TEXT NOT NULL
);

CREATE TABLE bookings (
    id     INTEGER PRIMARY KEY,
    member INTEGER NOT NULL,
    desk   TEXT NOT NULL,
    day    TEXT NOT NULL,
    UNIQUE (desk, day)
);
