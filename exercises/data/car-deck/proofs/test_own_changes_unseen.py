from deck import booked, deck_in


def test_a_lorry_makes_room_for_three_cars_and_no_more(tmp_path):
    with deck_in(tmp_path) as (bookings,):
        lorry = bookings.book(1, "LORRY 1", 1750)
        bookings.book(1, "COACH 1", 750)
        cars = [bookings.book(1, f"CAR {number}", 550) for number in range(1, 5)]
        bookings.cancel(lorry)
        waiting = [bookings.place(car) for car in cars]
        total = booked(bookings)
    assert total <= 3000, f"{total} cm booked on a deck of 3000"
    assert waiting == [0, 0, 0, 1]
