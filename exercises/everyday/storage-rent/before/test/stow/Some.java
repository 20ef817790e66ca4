package stow;

import java.time.LocalDate;

/** Things to test with. */
class Some {
    static Contract contract(String site, LocalDate movedIn, LocalDate due) {
        return new Contract("B-17", site, "555-0117", "4711", movedIn, due, 8400, null);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
