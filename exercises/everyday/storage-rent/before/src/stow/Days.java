package stow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** Odds and ends. */
class Days {
    /** The given day of a month, or its last one if it is not that long. */
    static LocalDate onDay(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    // banks used to be closed, 2016 or so. still used?
    static LocalDate notOnWeekend(LocalDate d) {
        while (d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY) d = d.plusDays(1);
        return d;
    }
}
