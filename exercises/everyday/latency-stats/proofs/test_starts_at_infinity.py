import math

from delays.moments import Moments
from delays.report import day_reports

PAIR = ("oslo", "rome")


def test_infinity_never_reaches_a_report():
    seen = Moments()
    seen.add(-910.0)

    for days in ([{PAIR: seen}], [{PAIR: seen}, {}], [{PAIR: Moments()}, {PAIR: seen}], [{PAIR: seen}, {PAIR: Moments()}]):
        report = day_reports(days)[PAIR]
        assert (report.packets, report.queueing) == (1, 0)
        assert math.isfinite(report.jitter)
