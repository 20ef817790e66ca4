-- A booking is 'booked', 'waiting' or 'cancelled'. Those that wait are moved up in the order of their ids.

-- ~ decoy filter-in-the-join
CREATE VIEW deck AS
SELECT sailings.id AS sailing, departs, deck_cm, deck_cm - coalesce(sum(length_cm), 0) AS free_cm
  FROM sailings LEFT JOIN bookings ON bookings.sailing = sailings.id AND status = 'booked'
 GROUP BY sailings.id;
-- ~ end

CREATE INDEX waiting_by_sailing ON bookings (sailing, id) WHERE status = 'waiting';

-- ~ decoy text-before-the-commit
CREATE TRIGGER moved_up AFTER UPDATE OF status ON bookings
WHEN OLD.status = 'waiting' AND NEW.status = 'booked' AND NEW.phone IS NOT NULL
BEGIN
    INSERT INTO texts (phone, message)
    SELECT NEW.phone, 'There is room: ' || NEW.plate || ' is booked on the sailing of ' || departs
                      || '. If you do not need it any more, please cancel.'
      FROM sailings WHERE id = NEW.sailing;
END;
-- ~ end
