package stow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** "Your rent is due on Friday." */
public class Reminders {
    static final int DAYS_AHEAD = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    private final Texts texts;

    public Reminders(Texts texts) {
        this.texts = texts;
    }

    /** Returns all contracts, marked where a reminder went out. */
    public List<Contract> run(List<Contract> contracts, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Contract> result = new ArrayList<>();
        for (Contract contract : contracts) {
            boolean send = today.equals(contract.due().minusDays(DAYS_AHEAD))
                && !contract.due().equals(contract.remindedFor());
            if (send) texts.send(contract.phone(), text(contract));
            result.add(send ? contract.reminded() : contract);
        }
        return result;
    }

    private static String text(Contract contract) {
        return String.format(Locale.US, "Packrat: $%d.%02d for unit %s will be debited on %s.",
            contract.rentCents() / 100, contract.rentCents() % 100, contract.unit(), DAY.format(contract.due()));
    }
}
