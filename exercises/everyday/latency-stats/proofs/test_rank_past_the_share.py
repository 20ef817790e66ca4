from delays.window import Window


def test_percentiles_of_a_full_window():
    window = Window()
    for number in range(100):
        window.add(float(number))

    panel = window.panel()
    ranks = [int(above) + 1 for above in (panel.p50, panel.p95, panel.p99)]
    assert ranks == [50, 95, 99], f"p50, p95, p99 of 100 packets are numbers {ranks} in ascending order"
