package stow;

import static stow.Some.day;

class BoatSpacesTest {
    static void run() {
        Check.same(day("2024-04-01"), BoatSpaces.instalment(2024, false)); // the 31st was Easter Sunday
        Check.same(day("2024-09-30"), BoatSpaces.instalment(2024, true));
    }
}
