from broker import Broker
from orderworker.warehouse import WarehouseUnavailable
from scenario import put_orders, run_worker


def test_an_order_that_failed_is_booked_after_the_restart():
    broker = Broker()
    put_orders(broker, "orders", "o-1", "o-2", "o-3")
    booked = []
    outages = ["o-2"]

    def book(order):
        if order.order_id in outages:
            outages.remove(order.order_id)
            raise WarehouseUnavailable(order.order_id)
        booked.append(order.order_id)

    for _ in range(2):
        try:
            run_worker(broker, book)
        except WarehouseUnavailable:
            pass

    missing = sorted({"o-1", "o-2", "o-3"} - set(booked))
    assert not missing, (
        f"{len(missing)} of 3 orders never booked after an outage and a restart: "
        + ", ".join(missing)
    )
