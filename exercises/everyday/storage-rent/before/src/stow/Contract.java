package stow;

import java.time.LocalDate;

/**
 * One customer in one unit.
 *
 * @param remindedFor the due date that the last reminder was about, null if there was none yet
 */
public record Contract(
    String unit, String site, String phone, String code, LocalDate movedIn, LocalDate due, int rentCents,
    LocalDate remindedFor) {

    public Contract withDue(LocalDate newDue) {
        return new Contract(unit, site, phone, code, movedIn, newDue, rentCents, remindedFor);
    }

    public Contract reminded() {
        return new Contract(unit, site, phone, code, movedIn, due, rentCents, due);
    }
}
