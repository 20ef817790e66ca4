"""The warehouse's booking service."""

import json
import urllib.error
import urllib.request


class WarehouseUnavailable(Exception):
    """No answer, or no usable one, in all attempts. Says nothing about the order."""


class BookingRefused(Exception):
    """The warehouse has looked at the order and does not want it (unknown article, ...)."""


class Warehouse:
    def __init__(self, post, attempts=3):
        self._post = post
        self._attempts = attempts

    def book(self, order):
        """Return when the order is booked, now or by an earlier call."""
        body = {"order_id": order.order_id, "sku": order.sku, "quantity": order.quantity}
        for _ in range(self._attempts):
            status = self._post("/bookings", body)
            if status in (200, 201, 409):
                return
            if status == 422:
                raise BookingRefused(f"{order.order_id}: refused by the warehouse")
        raise WarehouseUnavailable(f"{order.order_id}: last answer was {status}")


def http_post(base_url, timeout=5.0):
    def post(path, body):
        request = urllib.request.Request(
            base_url + path,
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=timeout) as response:
                return response.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 503

    return post
