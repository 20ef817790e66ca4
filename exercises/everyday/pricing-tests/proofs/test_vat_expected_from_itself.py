from mutants import run_tests_with


def test_suite_notices_vat_that_is_not_rounded(tmp_path):
    exact = ("return to_penny(net_of(line) * line.vat_rate)", "return net_of(line) * line.vat_rate")
    run = run_tests_with(tmp_path, "pricing/quotes.py", exact)

    assert run.failed, (
        "mutant survived: VAT of 0.676 and 0.586 is invoiced without rounding, "
        f"and all {run.passed} tests stay green"
    )
