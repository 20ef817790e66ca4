-- vehicles and metres by month and ship. sqlite3 -header -csv deckbook.sqlite < season.sql
SELECT substr(departs, 1, 7) AS month, ship, count(*) AS vehicles, sum(length_cm - 50) / 100 AS metres
  FROM bookings JOIN sailings ON sailings.id = sailing
 WHERE status = 'booked'
 GROUP BY 1, 2 ORDER BY 1, 2;
