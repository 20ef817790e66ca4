package stow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Debits the rent that is due. Runs once a night. */
public class Billing {
    static final int PERIOD_DAYS = 30;

    private final Bank bank;

    public Billing(Bank bank) {
        this.bank = bank;
    }

    /** Returns all contracts, with a new due date where the rent was paid. */
    public List<Contract> run(List<Contract> contracts, LocalDate today) {
        List<Contract> result = new ArrayList<>();
        for (Contract contract : contracts) {
            result.add(contract.due().isAfter(today) ? contract : debit(contract));
        }
        return result;
    }

    private Contract debit(Contract contract) {
        String reference = contract.unit() + "/" + contract.due();
        if (!bank.debit(contract.unit(), contract.rentCents(), reference)) {
            return contract;
        }
        return contract.withDue(contract.due().plusDays(PERIOD_DAYS));
    }
}
