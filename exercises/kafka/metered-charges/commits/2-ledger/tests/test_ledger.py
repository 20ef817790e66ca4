import json

from fakes import Message

from charges.ledger import book, open_ledger


def charge(offset, amount, meter="RO-1", partition=0):
    return Message(json.dumps({"meter": meter, "amount": amount}).encode(), offset, topic="charges", partition=partition)


def sums(connection):
    return dict(connection.execute("select meter, amount from sums"))


def test_charges_are_added_by_meter():
    ledger = open_ledger(":memory:")
    for message in (charge(0, 91), charge(1, 9), charge(2, 40, "RO-2")):
        book(ledger, message)

    assert sums(ledger) == {"RO-1": 100, "RO-2": 40}


def test_a_record_that_comes_again_is_counted_once():
    ledger = open_ledger(":memory:")
    for message in (charge(0, 91), charge(2, 9), charge(0, 91), charge(2, 9)):
        book(ledger, message)

    assert sums(ledger) == {"RO-1": 100}


def test_partitions_have_positions_of_their_own():
    ledger = open_ledger(":memory:")
    book(ledger, charge(7, 50, partition=0))
    book(ledger, charge(3, 20, partition=1))

    assert sums(ledger) == {"RO-1": 70}


def test_a_ledger_goes_on_where_it_was_stopped(tmp_path):
    path = tmp_path / "ledger.db"
    book(open_ledger(path), charge(0, 91))
    again = open_ledger(path)
    book(again, charge(0, 91))
    book(again, charge(1, 9))

    assert sums(again) == {"RO-1": 100}
