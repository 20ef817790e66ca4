package stow;

import static stow.Some.at;
import static stow.Some.day;

class GateTest {
    static void run() {
        Gate gate = new Gate(Some.SITES);
        for (String site : new String[] {"newark", "gary", "tucson", "tacoma"}) {
            Contract contract = Some.contract(site, day("2024-03-05"), day("2024-04-05"));
            Check.that(gate.opens(contract, "4711", at(site, "2024-04-09T16:40")), "after work, " + site);
            Check.that(gate.opens(contract, "4711", at(site, "2024-04-09T23:59:59")), "to the end, " + site);
            Check.that(!gate.opens(contract, "4711", at(site, "2024-04-10T00:00")), "fifth day, " + site);
            Check.that(!gate.opens(contract, "4712", at(site, "2024-04-01T15:00")), "wrong code");
        }
    }
}
