from mutants import run_tests_with


def test_suite_notices_a_tier_that_starts_one_unit_late(tmp_path):
    late = ("if units >= tier.units", "if units > tier.units")
    run = run_tests_with(tmp_path, "pricing/volume.py", late)

    assert run.failed, (
        "mutant survived: exactly 10, 50 or 200 units miss their tier, "
        f"and all {run.passed} tests stay green"
    )
