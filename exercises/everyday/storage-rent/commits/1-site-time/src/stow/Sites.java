package stow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The sites of sites.csv. */
public class Sites {
    public record Site(String id, String name, String keypad, ZoneId zone) {
    }

    private final Map<String, Site> sites = new TreeMap<>();

    public static Sites load(Path csv) throws IOException {
        Sites sites = new Sites();
        for (String line : Files.readAllLines(csv)) {
            String[] cells = line.split(",");
            if (cells[0].equals("id")) continue;
            // ~ neutral reading-the-csv
            sites.sites.put(cells[0], new Site(cells[0], cells[1], cells[2], ZoneId.of(cells[3])));
            // ~ end
        }
        return sites;
    }

    public Collection<Site> all() {
        return sites.values();
    }

    public ZoneId zone(String id) {
        return sites.get(id).zone();
    }

    // ~ decoy first-moment-of-a-day
    /** The first moment of a day at a site. */
    public ZonedDateTime start(String id, LocalDate day) {
        return day.atStartOfDay(zone(id));
    }
    // ~ end
}
