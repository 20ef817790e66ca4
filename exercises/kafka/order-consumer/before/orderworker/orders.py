"""What the shop writes to the orders topic."""

import json
from dataclasses import dataclass


class InvalidOrder(ValueError):
    """The record is not an order that anybody could book."""


@dataclass(frozen=True)
class Order:
    order_id: str
    sku: str
    quantity: int


def parse_order(value):
    if value is None:
        raise InvalidOrder("empty record")
    try:
        fields = json.loads(value)
        order = Order(fields["order_id"], fields["sku"], fields["quantity"])
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidOrder(f"not an order: {error!r}") from error
    if not isinstance(order.order_id, str) or not order.order_id:
        raise InvalidOrder("order_id must be a non-empty string")
    if not isinstance(order.sku, str) or not order.sku:
        raise InvalidOrder(f"{order.order_id}: sku must be a non-empty string")
    if type(order.quantity) is not int or order.quantity < 1:
        raise InvalidOrder(f"{order.order_id}: quantity must be a positive integer")
    return order
