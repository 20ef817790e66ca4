from delays.window import Window

FORTNIGHT = 14 * 86_400_000_000.0


def test_jitter_does_not_depend_on_the_clocks():
    window = Window()
    for above in (404.0, 407.0, 413.0, 416.0):
        window.add(FORTNIGHT + above)

    jitter, expected = window.panel().jitter, 22.5**0.5
    assert abs(jitter - expected) < 0.001, f"clocks a fortnight apart: jitter {jitter:.3f}, not {expected:.3f}"
