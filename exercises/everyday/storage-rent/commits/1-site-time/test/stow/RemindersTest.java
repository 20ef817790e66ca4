package stow;

import static stow.Some.at;
import static stow.Some.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RemindersTest {
    static void run() {
        List<String> sent = new ArrayList<>();
        Reminders reminders = new Reminders(Some.SITES, (phone, text) -> sent.add(phone + " " + text));
        reminders.run(List.of(Some.contract("newark", day("2024-03-05"), day("2024-04-05"))), at("newark", "2024-04-02T09:35"));
        Check.same(List.of("555-0117 Packrat: $84.00 for unit B-17 will be debited on Friday, April 5."), sent);

        Check.same(List.of("2024-04-02T13:35:00Z"), sentAt("newark", "2024-04-01T00:35:00Z"));
        Check.same(List.of("2024-04-02T16:35:00Z"), sentAt("tucson", "2024-04-01T00:35:00Z"));
        Check.same(List.of("2024-04-02T16:35:00Z"), sentAt("tacoma", "2024-04-01T00:35:00Z"));
        // down until 7:30 pm, until 8:30 pm
        Check.same(List.of("2024-04-03T02:35:00Z"), sentAt("tacoma", "2024-04-03T02:35:00Z"));
        Check.same(List.of("2024-04-03T16:35:00Z"), sentAt("tacoma", "2024-04-03T03:35:00Z"));
        // too late to be of use
        Check.same(List.of(), sentAt("tacoma", "2024-04-05T12:35:00Z"));
    }

    /** When reminders go out if the job runs every hour for a week. */
    private static List<String> sentAt(String site, String start) {
        List<String> sent = new ArrayList<>();
        List<Contract> contracts = List.of(Some.contract(site, day("2024-03-05"), day("2024-04-05")));
        Instant now = Instant.parse(start);
        for (int hour = 0; hour < 7 * 24; hour++) {
            String when = now.toString();
            contracts = new Reminders(Some.SITES, (phone, text) -> sent.add(when)).run(contracts, now);
            now = now.plus(Duration.ofHours(1));
        }
        return sent;
    }
}
