package stow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Debits the rent that is due. Runs once a night. */
public class Billing {
    private final Sites sites;
    private final Bank bank;

    public Billing(Sites sites, Bank bank) {
        this.sites = sites;
        this.bank = bank;
    }

    /** Returns all contracts, with a new due date where the rent was paid. */
    public List<Contract> run(List<Contract> contracts, Instant now) {
        List<Contract> result = new ArrayList<>();
        for (Contract contract : contracts) {
            // ~ neutral one-debit-a-night
            LocalDate today = LocalDate.ofInstant(now, sites.zone(contract.site()));
            result.add(contract.due().isAfter(today) ? contract : debit(contract));
            // ~ end
        }
        return result;
    }

    private Contract debit(Contract contract) {
        String reference = contract.unit() + "/" + contract.due();
        if (!bank.debit(contract.unit(), contract.rentCents(), reference)) {
            return contract;
        }
        // ~ accept day-lost-after-february
        return contract.paidUntil(nextDue(contract));
        // ~ end
    }

    // ~ accept day-lost-after-february
    /** The same day of the next month, or its last day. */
    static LocalDate nextDue(Contract contract) {
        YearMonth month = YearMonth.from(contract.due()).plusMonths(1);
        // ~ end
        // ~ defect day-lost-after-february
        return Days.onDay(month, contract.due().getDayOfMonth());
        // ~ fix
        // ~| return Days.onDay(month, contract.movedIn().getDayOfMonth());
        // ~ end
    }
}
