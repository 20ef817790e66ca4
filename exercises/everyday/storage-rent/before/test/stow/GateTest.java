package stow;

import static stow.Some.day;

import java.time.Instant;

class GateTest {
    static void run() {
        Gate gate = new Gate();
        Contract contract = Some.contract("newark", day("2024-03-05"), day("2024-04-04"));
        Check.that(gate.opens(contract, "4711", Instant.parse("2024-04-08T15:00:00Z")), "fourth day");
        Check.that(!gate.opens(contract, "4711", Instant.parse("2024-04-09T15:00:00Z")), "fifth day");
        Check.that(!gate.opens(contract, "4712", Instant.parse("2024-04-01T15:00:00Z")), "wrong code");
    }
}
