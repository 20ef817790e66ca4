package stow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Things to test with. */
class Some {
    static final Sites SITES = sites();

    static Contract contract(String site, LocalDate movedIn, LocalDate due) {
        return new Contract("B-17", site, "555-0117", "4711", movedIn, movedIn, due, 8400, null);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** What a clock on the wall of a site shows. */
    static Instant at(String site, String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SITES.zone(site)).toInstant();
    }

    private static Sites sites() {
        try {
            return Sites.load(Path.of("sites.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
