package kitty;

import static kitty.Check.eur;
import static kitty.Check.equal;
import static kitty.Check.that;

import java.util.List;
import java.util.Map;

public class LedgerTest {
    public static void main(String[] args) {
        Ledger ledger = new Ledger();
        ledger.add(new Bill("ana", eur("10"), Splitter.equally(eur("10"), List.of("ana", "ben", "cem"))));
        ledger.add(new Bill("ben", eur("-4"), Splitter.equally(eur("-4"), List.of("ana", "ben"))));
        equal(Map.of("ana", eur("8.66"), "ben", eur("-5.33"), "cem", eur("-3.33")), ledger.close());
        try {
            ledger.add(new Bill("ana", eur("1"), Map.of("ana", eur("1"))));
            that(false, "a closed month takes no bills");
        } catch (IllegalStateException expected) {
            // as it should be
        }

        Ledger off = new Ledger();
        off.add(new Bill("ana", eur("10"), Map.of("ben", eur("9.99"))));
        try {
            off.close();
            that(false, "a month that does not add up is not closed");
        } catch (IllegalStateException expected) {
            equal("balances are off by 0.01", expected.getMessage());
        }
        System.out.println("ledger ok");
    }
}
