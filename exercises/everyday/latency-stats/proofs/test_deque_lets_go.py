from delays.window import SIZE, Window


def test_only_the_last_delays_are_kept():
    long, short = Window(), Window()
    delays = [float((number * 7919) % 1009) for number in range(1000)]
    for delay in delays:
        long.add(delay)
    for delay in delays[-SIZE:]:
        short.add(delay)

    assert SIZE == 100
    assert long.panel() == short.panel()
