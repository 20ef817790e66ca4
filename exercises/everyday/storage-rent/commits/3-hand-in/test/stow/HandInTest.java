package stow;

import static stow.Some.at;
import static stow.Some.day;

import java.time.LocalDate;

class HandInTest {
    private static final HandIn HAND_IN = new HandIn(Some.SITES);

    static void run() {
        yolanda();
        atNight();
        overdue();
        everyDayOfAYear();
    }

    private static void yolanda() {
        Contract contract = Some.contract("tucson", day("2024-09-12"), day("2024-10-12"));
        Check.same(5880, HAND_IN.refundCents(contract, at("tucson", "2024-09-20T11:00")));
        Check.same(8120, HAND_IN.refundCents(contract, at("tucson", "2024-09-12T11:00")));
        Check.same(0, HAND_IN.refundCents(contract, at("tucson", "2024-10-11T11:00")));
        // 31 days: 5,961.29
        Contract october = contract.paidUntil(day("2024-11-12"));
        Check.same(5961, HAND_IN.refundCents(october, at("tucson", "2024-10-20T11:00")));
    }

    private static void atNight() {
        for (Sites.Site site : Some.SITES.all()) {
            Contract contract = Some.contract(site.id(), day("2024-06-12"), day("2024-07-12"));
            Check.same(5880, HAND_IN.refundCents(contract, at(site.id(), "2024-06-20T00:00")));
            Check.same(5880, HAND_IN.refundCents(contract, at(site.id(), "2024-06-20T23:59")));
        }
    }

    private static void overdue() {
        Contract contract = Some.contract("gary", day("2024-06-12"), day("2024-07-12"));
        Check.same(0, HAND_IN.refundCents(contract, at("gary", "2024-07-12T09:00")));
        Check.same(0, HAND_IN.refundCents(contract, at("gary", "2024-07-15T09:00")));
    }

    // ~ accept hour-short-is-day-short
    /** Whoever stays a day longer does not get more, at any site, and nobody gets more than the rent. */
    private static void everyDayOfAYear() {
        for (Sites.Site site : Some.SITES.all()) {
            Contract contract = Some.contract(site.id(), day("2024-12-20"), day("2025-01-20"));
            for (int month = 0; month < 12; month++) {
                int before = contract.rentCents();
                for (LocalDate last = contract.paidFrom(); last.isBefore(contract.due()); last = last.plusDays(1)) {
                    int refund = HAND_IN.refundCents(contract, at(site.id(), last + "T16:00"));
                    Check.that(refund >= 0 && refund <= before, refund + " on " + last + " in " + site.name());
                    before = refund;
                }
                Check.same(0, before);
                contract = contract.paidUntil(contract.due().plusMonths(1));
            }
        }
    }
    // ~ end
}
