package stow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One customer in one unit.
 *
 * @param paidFrom first day of the period that is paid; it ends before {@code due}
 * @param remindedFor the due date that the last reminder was about, null if there was none yet
 */
public record Contract(
    String unit, String site, String phone, String code, LocalDate movedIn, LocalDate paidFrom, LocalDate due,
    int rentCents, LocalDate remindedFor) {

    /** The rent of the period that begins on the due date has been paid. */
    public Contract paidUntil(LocalDate newDue) {
        return new Contract(unit, site, phone, code, movedIn, due, newDue, rentCents, remindedFor);
    }

    public Contract reminded() {
        return new Contract(unit, site, phone, code, movedIn, paidFrom, due, rentCents, due);
    }

    public int daysPaid() {
        return (int) ChronoUnit.DAYS.between(paidFrom, due);
    }
}
