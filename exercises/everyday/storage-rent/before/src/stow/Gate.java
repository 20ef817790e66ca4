package stow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Yes or no for the keypads. */
public class Gate {
    static final int GRACE_DAYS = 4;

    public boolean opens(Contract contract, String code, Instant now) {
        if (!contract.code().equals(code)) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return !today.isAfter(contract.due().plusDays(GRACE_DAYS));
    }
}
