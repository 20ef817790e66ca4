package kitty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bills of a month. */
public class Ledger {
    private final List<Bill> bills = new ArrayList<>();
    private boolean closed = false;

    public void add(Bill bill) {
        if (closed) throw new IllegalStateException("month is closed");
        bills.add(bill);
    }

    /** What each member gets (positive) or owes (negative). */
    public Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (Bill bill : bills) {
            balances.merge(bill.payer(), bill.total(), BigDecimal::add);
            bill.parts().forEach((member, part) -> balances.merge(member, part.negate(), BigDecimal::add));
        }
        return balances;
    }

    public Map<String, BigDecimal> close() {
        Map<String, BigDecimal> balances = balances();
        BigDecimal sum = balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) throw new IllegalStateException("balances are off by " + sum);
        closed = true;
        return balances;
    }
}
