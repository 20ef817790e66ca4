ALTER TABLE bookings ADD COLUMN phone TEXT;

CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    phone TEXT NOT NULL,
    message TEXT NOT NULL,
    sent TEXT
);

-- a vehicle is on a sailing once
CREATE UNIQUE INDEX vehicle_once ON bookings (sailing, plate) WHERE status <> 'cancelled';
