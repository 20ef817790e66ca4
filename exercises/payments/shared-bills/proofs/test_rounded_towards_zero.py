from kitty import java

REFUND = """
Map<String, BigDecimal> parts = Splitter.byShares(eur("-10"), Map.of("ana", 1, "ben", 1, "cem", 1));
System.out.println(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
"""
MONTHS = """
Random random = new Random(1);
int open = 0;
for (int i = 0; i < 1000; i++) {
    BigDecimal total = BigDecimal.valueOf(-random.nextInt(100_000), 2);
    Ledger ledger = new Ledger();
    ledger.add(new Bill("ana", total, Splitter.byShares(total, Map.of("ana", 2, "ben", 1, "cem", 4))));
    try {
        ledger.close();
    } catch (IllegalStateException off) {
        open++;
    }
}
System.out.println(open);
"""


def test_refund_adds_up(tmp_path):
    total = java(tmp_path, REFUND).strip()
    assert total == "-10.00", f"of a refund of 10.00 only {total.lstrip('-')} come back"


def test_months_with_a_refund_can_be_closed(tmp_path):
    cannot = java(tmp_path, MONTHS).strip()
    assert cannot == "0", f"{cannot} of 1000 months cannot be closed"
