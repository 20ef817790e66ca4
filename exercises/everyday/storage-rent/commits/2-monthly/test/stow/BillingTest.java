package stow;

import static stow.Some.at;
import static stow.Some.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class BillingTest {
    static void run() {
        debits();
        nextDue();
        twelveTimesAYear();
    }

    private static void debits() {
        List<String> debits = new ArrayList<>();
        Billing billing = new Billing(Some.SITES, (unit, cents, reference) -> debits.add(reference + " " + cents));
        List<Contract> contracts = List.of(Some.contract("tacoma", day("2024-03-05"), day("2024-04-05")));

        contracts = billing.run(contracts, at("tacoma", "2024-04-04T23:00"));
        Check.same(List.of(), debits);
        contracts = billing.run(contracts, at("tacoma", "2024-04-05T03:00"));
        contracts = billing.run(contracts, at("tacoma", "2024-04-06T03:00"));
        Check.same(List.of("B-17/2024-04-05 8400"), debits);
        Check.same(day("2024-04-05"), contracts.get(0).paidFrom());
        Check.same(day("2024-05-05"), contracts.get(0).due());

        // no money
        Billing refused = new Billing(Some.SITES, (unit, cents, reference) -> false);
        Check.same(contracts, refused.run(contracts, Instant.parse("2024-05-06T10:00:00Z")));
    }

    private static void nextDue() {
        String[][] cases = {
            {"2024-03-15", "2024-04-15"}, {"2023-12-01", "2024-01-01"}, {"2024-05-31", "2024-06-30"},
            {"2024-01-31", "2024-02-29"}, {"2025-01-31", "2025-02-28"}, {"2025-01-29", "2025-02-28"},
        };
        for (String[] dates : cases) {
            Check.same(day(dates[1]), Billing.nextDue(Some.contract("macon", day(dates[0]), day(dates[0]))));
        }
    }

    // ~ accept day-lost-after-february
    private static void twelveTimesAYear() {
        for (LocalDate first = day("2025-01-01"); first.getMonthValue() == 1; first = first.plusDays(1)) {
            List<String> debits = new ArrayList<>();
            Billing billing = new Billing(Some.SITES, (unit, cents, reference) -> debits.add(reference));
            List<Contract> contracts = List.of(Some.contract("macon", first, first));
            for (Instant now = Instant.parse("2025-01-01T10:00:00Z"); now.isBefore(Instant.parse("2026-01-01T10:00:00Z"));
                    now = now.plus(Period.ofDays(1))) {
                contracts = billing.run(contracts, now);
            }
            Set<String> months = new TreeSet<>();
            for (String debit : debits) months.add(debit.substring(0, "B-17/2025-01".length()));
            Check.same(12, debits.size());
            Check.same(12, months.size());
        }
    }
    // ~ end
}
