from broker import Broker
from scenario import put_orders, run_worker


def test_an_order_that_the_parked_topic_refuses_stops_the_worker():
    broker = Broker()
    broker.refused_topics.add("orders.parked")
    put_orders(broker, "orders", "o-1", quantity=0)
    put_orders(broker, "orders", "o-2")
    booked = []
    stopped = None
    try:
        run_worker(broker, lambda order: booked.append(order.order_id))
    except Exception as error:
        stopped = error

    parked = len(broker.logs["orders.parked"])
    assert stopped is not None and booked == [], (
        f"o-1 dropped: {parked} records in orders.parked, and the worker went on to "
        + ", ".join(booked)
    )
