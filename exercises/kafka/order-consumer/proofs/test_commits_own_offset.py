from collections import Counter

from broker import Broker
from scenario import put_orders, run_replay


def test_a_second_replay_books_nothing_again():
    broker = Broker()
    booked = []
    put_orders(broker, "orders.parked", "o-1", "o-2", "o-3")
    run_replay(broker, lambda order: booked.append(order.order_id))
    run_replay(broker, lambda order: booked.append(order.order_id))
    put_orders(broker, "orders.parked", "o-4")
    run_replay(broker, lambda order: booked.append(order.order_id))

    assert set(booked) == {"o-1", "o-2", "o-3", "o-4"}
    again = {order_id: n for order_id, n in Counter(booked).items() if n > 1}
    assert not again, (
        f"3 replays made {len(booked)} bookings of 4 orders: "
        + ", ".join(f"{order_id} booked {n} times" for order_id, n in again.items())
    )
