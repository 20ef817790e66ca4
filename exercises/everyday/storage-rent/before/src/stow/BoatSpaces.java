package stow;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/* Boats and campers on the gravel in Tacoma. Paid twice a year, by check, so Gene wants paper.
 * Nothing here knows about contracts. */
class BoatSpaces
{
    static final int PAYDAY = 31;

    static LocalDate instalment(int year, boolean autumn)
    {
        Month m = autumn ? Month.SEPTEMBER : Month.MARCH;
        return Days.notOnWeekend(Days.onDay(YearMonth.of(year, m), PAYDAY));
    }

    public static void main(String[] argv)
    {
        int year = Integer.parseInt(argv[0]);
        System.out.println("SPRING  " + instalment(year, false));
        System.out.println("AUTUMN  " + instalment(year, true));
    }
}
