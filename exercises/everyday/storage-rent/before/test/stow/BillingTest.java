package stow;

import static stow.Some.day;

import java.util.ArrayList;
import java.util.List;

class BillingTest {
    static void run() {
        List<String> debits = new ArrayList<>();
        Billing billing = new Billing((unit, cents, reference) -> debits.add(reference + " " + cents));
        List<Contract> contracts = List.of(Some.contract("newark", day("2024-03-05"), day("2024-04-04")));

        contracts = billing.run(contracts, day("2024-04-03"));
        Check.same(List.of(), debits);
        contracts = billing.run(contracts, day("2024-04-04"));
        contracts = billing.run(contracts, day("2024-04-05"));
        Check.same(List.of("B-17/2024-04-04 8400"), debits);
        Check.same(day("2024-05-04"), contracts.get(0).due());

        // no money
        Billing refused = new Billing((unit, cents, reference) -> false);
        Check.same(contracts, refused.run(contracts, day("2024-05-06")));
    }
}
