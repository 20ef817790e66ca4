package stow;

import java.time.Instant;
import java.time.ZonedDateTime;

/** Yes or no for the keypads. */
public class Gate {
    static final int GRACE_DAYS = 4;

    private final Sites sites;

    public Gate(Sites sites) {
        this.sites = sites;
    }

    public boolean opens(Contract contract, String code, Instant now) {
        if (!contract.code().equals(code)) {
            return false;
        }
        // ~ decoy five-days-after
        ZonedDateTime closes = sites.start(contract.site(), contract.due().plusDays(GRACE_DAYS + 1));
        return now.isBefore(closes.toInstant());
        // ~ end
    }
}
