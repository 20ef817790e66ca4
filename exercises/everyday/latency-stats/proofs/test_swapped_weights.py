from delays.moments import Moments


def test_worker_with_more_packets_weighs_more():
    day, last_hour = Moments(), Moments()
    for _ in range(23):
        day.add(120.0)
    last_hour.add(900.0)

    merged = day.merged(last_hour)
    mean = merged.origin + merged.mean
    assert abs(mean - 152.5) < 1e-6, f"23 delays of 120 and one of 900 have a mean of {mean:.1f}, not {152.5}"
