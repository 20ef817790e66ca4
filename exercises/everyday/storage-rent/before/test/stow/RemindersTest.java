package stow;

import static stow.Some.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RemindersTest {
    static void run() {
        List<String> sent = new ArrayList<>();
        Reminders reminders = new Reminders((phone, text) -> sent.add(phone + " " + text));
        List<Contract> contracts = List.of(Some.contract("newark", day("2024-03-05"), day("2024-04-04")));
        for (String now : List.of("2024-03-31T14:00:00Z", "2024-04-01T14:00:00Z", "2024-04-01T14:10:00Z")) {
            contracts = reminders.run(contracts, Instant.parse(now));
        }
        Check.same(List.of("555-0117 Packrat: $84.00 for unit B-17 will be debited on Thursday, April 4."), sent);
    }
}
