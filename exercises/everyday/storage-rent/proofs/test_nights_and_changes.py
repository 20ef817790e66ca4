"""What looks wrong and is right."""

from stow import java

GATE = """
for (Sites.Site site : sites.all()) {
    LocalDate due = day("2025-01-01");
    for (int i = 0; i < 365; i++, due = due.plusDays(1)) {
        Contract contract = contract(site.id(), "2024-07-12", "2024-12-12", due.toString(), 8400);
        Gate gate = new Gate(sites);
        if (!gate.opens(contract, "4711", at(site.id(), due.plusDays(4) + "T23:59:59"))) System.out.println(due);
        if (gate.opens(contract, "4711", at(site.id(), due.plusDays(5) + "T00:00"))) System.out.println(due);
    }
}
"""
REMINDERS = """
for (Sites.Site site : sites.all()) {
    LocalDate due = day("2025-01-05");
    for (int i = 0; i < 365; i++, due = due.plusDays(1)) {
        List<Contract> contracts = List.of(contract(site.id(), "2024-07-12", "2024-12-12", due.toString(), 8400));
        List<String> sent = new ArrayList<>();
        Instant now = due.minusDays(5).atTime(0, 35).toInstant(ZoneOffset.UTC);
        for (int hour = 0; hour < 6 * 24; hour++, now = now.plusSeconds(3600)) {
            String clock = now.atZone(site.zone()).toLocalDateTime().toString();
            contracts = new Reminders(sites, (phone, text) -> sent.add(clock)).run(contracts, now);
        }
        if (!sent.equals(List.of(due.minusDays(3) + "T09:35"))) System.out.println(site.id() + " " + due + sent);
    }
}
"""
ZONES = """
for (String site : List.of("gary", "tucson")) {
    for (String day : List.of("2025-01-15", "2025-07-15")) {
        System.out.println(at(site, day + "T12:00").toString().substring(11, 13));
    }
}
"""
CENTS = """
for (int rent : new int[] {1, 8400, 99_999, 50_000_000}) {
    Contract contract = contract("tucson", "2024-07-12", "2025-01-12", "2025-02-12", rent);
    LocalDate last = contract.paidFrom();
    for (int unused = 30; unused >= 0; unused--, last = last.plusDays(1)) {
        int refund = new HandIn(sites).refundCents(contract, at("tucson", last + "T12:00"));
        if (refund * 31L > (long) rent * unused || (refund + 1) * 31L <= (long) rent * unused) System.out.println(last);
    }
}
"""


def test_gate_closes_at_midnight(tmp_path):
    assert java(tmp_path, GATE) == []


def test_one_reminder_at_nine(tmp_path):
    assert java(tmp_path, REMINDERS) == []


def test_zones_of_gary_and_tucson(tmp_path):
    assert java(tmp_path, ZONES) == ["18", "17", "19", "19"]


def test_whole_cents_rounded_down(tmp_path):
    assert java(tmp_path, CENTS) == []
