from stow import java

YEAR = """
Billing billing = new Billing(sites, (unit, cents, reference) -> {
    System.out.println(reference.substring("B-17/".length()));
    return true;
});
List<Contract> contracts = List.of(contract("macon", "MOVED_IN", "MOVED_IN", "MOVED_IN", 8400));
Instant now = Instant.parse("2025-01-01T10:00:00Z");
for (int night = 0; night < 365; night++) {
    contracts = billing.run(contracts, now);
    now = now.plus(Duration.ofDays(1));
}
"""
LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def debits(tmp_path, day):
    return java(tmp_path, YEAR.replace("MOVED_IN", f"2025-01-{day}"))


def expected(day):
    return [f"2025-{month:02}-{min(day, last)}" for month, last in enumerate(LAST_DAYS, 1)]


def test_moved_in_on_the_31st(tmp_path):
    found = debits(tmp_path, 31)
    assert found == expected(31), f"moved in on the 31st, debited on {found[2]}"


def test_moved_in_on_the_29th(tmp_path):
    found = debits(tmp_path, 29)
    assert found == expected(29), f"moved in on the 29th, debited on {found[2]}"
