import pytest

from delays.collector import Collector
from delays.packets import Packet
from delays.report import day_reports

OSLO_ROME = ("oslo", "rome")
ROME_OSLO = ("rome", "oslo")


def collect(*packets):
    """Return the day of a worker that has seen these (pair, delay in microseconds)."""
    collector = Collector()
    for pair, delay in packets:
        collector.add(Packet(pair, sent=5_000_000, received=5_000_000 + delay * 1000))
    return collector.end_day()


def test_day_of_one_worker():
    day = collect((OSLO_ROME, 910), (ROME_OSLO, 40), (OSLO_ROME, 930), (OSLO_ROME, 980))

    reports = day_reports([day])

    assert reports[OSLO_ROME].packets == 3
    assert reports[OSLO_ROME].queueing == pytest.approx(30)
    assert reports[OSLO_ROME].jitter == pytest.approx(29.43920)
    assert reports[ROME_OSLO].jitter == 0


def test_pair_that_moved_to_another_worker():
    morning = collect((OSLO_ROME, 910), (OSLO_ROME, 930))
    evening = collect((OSLO_ROME, 980), (OSLO_ROME, 1000))

    (report,) = day_reports([morning, evening]).values()

    assert report.packets == 4
    assert report.queueing == pytest.approx(45)
    assert report.jitter == pytest.approx(36.40055)


def test_clocks_far_apart_do_not_matter():
    fortnight = 14 * 86_400_000_000
    near = collect((OSLO_ROME, 910), (OSLO_ROME, 930), (OSLO_ROME, 980))
    far = collect(*((OSLO_ROME, delay - fortnight) for delay in (910, 930, 980)))

    assert day_reports([far])[OSLO_ROME].jitter == pytest.approx(day_reports([near])[OSLO_ROME].jitter)


def test_end_of_day_starts_a_new_one():
    collector = Collector()
    collector.add(Packet(OSLO_ROME, sent=0, received=910_000))

    assert list(collector.end_day()) == [OSLO_ROME]
    assert collector.end_day() == {}
