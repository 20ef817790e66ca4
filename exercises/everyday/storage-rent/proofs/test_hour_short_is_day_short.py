from stow import java

ONE = """
Contract contract = contract("newark", "2024-07-20", "2025-02-20", "2025-03-20", 8400);
System.out.println(new HandIn(sites).refundCents(contract, at("newark", "2025-03-01T12:00")));
"""
ALL = """
for (Sites.Site site : sites.all()) {
    LocalDate from = day("2025-01-12");
    for (int month = 0; month < 12; month++) {
        LocalDate due = from.plusMonths(1);
        Contract contract = contract(site.id(), "2024-07-12", from.toString(), due.toString(), 3100);
        long period = due.toEpochDay() - from.toEpochDay();
        for (LocalDate last = from; last.isBefore(due); last = last.plusDays(1)) {
            long unused = due.toEpochDay() - last.toEpochDay() - 1;
            int refund = new HandIn(sites).refundCents(contract, at(site.id(), last + "T12:00"));
            if (refund != 3100 * unused / period) System.out.println(site.id() + " " + last);
        }
        from = due;
    }
}
"""


def test_march_in_newark(tmp_path):
    (refund,) = map(int, java(tmp_path, ONE))
    assert refund == 5400, f"18 days are left, {refund // 300} are paid back"


def test_every_day_at_every_site(tmp_path):
    wrong = java(tmp_path, ALL)
    assert wrong == [], f"{len(wrong)} refunds of the year are too small, the first: {wrong[0]}"
