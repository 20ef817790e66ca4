package stow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** "Your rent is due on Friday." */
public class Reminders {
    static final int DAYS_AHEAD = 3;
    static final int FROM_HOUR = 9;
    static final int TO_HOUR = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    private final Sites sites;
    private final Texts texts;

    public Reminders(Sites sites, Texts texts) {
        this.sites = sites;
        this.texts = texts;
    }

    /** Returns all contracts, marked where a reminder went out. Meant to run every hour. */
    public List<Contract> run(List<Contract> contracts, Instant now) {
        List<Contract> result = new ArrayList<>();
        for (Contract contract : contracts) {
            boolean send = isTime(contract, now.atZone(sites.zone(contract.site())))
                && !contract.due().equals(contract.remindedFor());
            if (send) texts.send(contract.phone(), text(contract));
            result.add(send ? contract.reminded() : contract);
        }
        return result;
    }

    // ~ decoy nine-to-eight
    private static boolean isTime(Contract contract, ZonedDateTime local) {
        LocalDate today = local.toLocalDate();
        return local.getHour() >= FROM_HOUR && local.getHour() < TO_HOUR
            && !today.isBefore(contract.due().minusDays(DAYS_AHEAD)) && today.isBefore(contract.due());
    }
    // ~ end

    private static String text(Contract contract) {
        return String.format(Locale.US, "Packrat: $%d.%02d for unit %s will be debited on %s.",
            contract.rentCents() / 100, contract.rentCents() % 100, contract.unit(), DAY.format(contract.due()));
    }
}
