import pytest

from delays.window import Panel, Window


def window_of(*delays, size=5):
    window = Window(size)
    for delay in delays:
        window.add(delay)
    return window


def test_empty_window_has_no_panel():
    assert Window().panel() is None


def test_single_delay():
    assert window_of(910.0).panel() == Panel(0.0, 0.0, 0.0, 0.0)


def test_panel_is_taken_above_the_smallest():
    panel = window_of(916.0, 904.0, 913.0, 907.0, 910.0).panel()

    assert (panel.p50, panel.p95, panel.p99) == (6.0, 12.0, 12.0)
    assert panel.jitter == pytest.approx(18**0.5)


def test_window_moves_on():
    window = window_of(99999.0, 1.0, 916.0, 904.0, 913.0, 907.0, 910.0)

    assert window.panel() == window_of(916.0, 904.0, 913.0, 907.0, 910.0).panel()


def test_window_below_zero():
    # ~ defect squares-cancel
    panel = window_of(-916.0, -904.0, -913.0).panel()
    # ~ fix
    # ~| panel = window_of(-1.2e12 - 916, -1.2e12 - 904, -1.2e12 - 913).panel()
    # ~ end

    assert (panel.p50, panel.p95) == (3.0, 12.0)
    assert panel.jitter == pytest.approx(26**0.5)
