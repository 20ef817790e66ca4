package stow;

// ~ defect hour-short-is-day-short
import java.time.Duration;
// ~ fix
// ~ end
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
// ~ defect hour-short-is-day-short
// ~ fix
// ~| import java.time.temporal.ChronoUnit;
// ~ end

/** A customer leaves. */
public class HandIn {
    private final Sites sites;

    public HandIn(Sites sites) {
        this.sites = sites;
    }

    /** What a customer gets back for the days that are paid and come after the one of the hand-in. */
    public int refundCents(Contract contract, Instant handedIn) {
        LocalDate last = LocalDate.ofInstant(handedIn, sites.zone(contract.site()));
        ZonedDateTime free = sites.start(contract.site(), last.plusDays(1));
        ZonedDateTime due = sites.start(contract.site(), contract.due());
        // ~ defect hour-short-is-day-short main
        long days = Duration.between(free, due).toDays();
        // ~ fix
        // ~| long days = ChronoUnit.DAYS.between(free, due);
        // ~ end
        // ~ decoy down-to-the-cent
        return days <= 0 ? 0 : (int) (contract.rentCents() * days / contract.daysPaid());
        // ~ end
    }
}
