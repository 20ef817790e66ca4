package stacks;

import static stacks.Check.equal;

import java.util.Optional;

public final class ShelvesTest {
    private static final String TITLE = "Growth of the Soil";
    private static final Copy TROMSO = new Copy(1, TITLE, "Tromsø");
    private static final Copy HARSTAD = new Copy(2, TITLE, "Harstad");

    public static void main(String[] args) {
        ownBranchFirst();
        anyBranchThen();
        eachCopyOnce();
        lostCopiesStayLost();
        otherTitlesStay();
        lentCopiesAreNotFree();
    }

    private static Shelves shelves(Copy... copies) {
        Shelves shelves = new Shelves();
        for (Copy copy : copies) shelves.put(copy);
        return shelves;
    }

    static void ownBranchFirst() {
        equal(Optional.of(HARSTAD), shelves(TROMSO, HARSTAD).take(TITLE, "Harstad"));
    }

    static void anyBranchThen() {
        equal(Optional.of(TROMSO), shelves(TROMSO).take(TITLE, "Harstad"));
    }

    static void eachCopyOnce() {
        Shelves shelves = shelves(TROMSO);
        shelves.take(TITLE, "Tromsø");
        equal(Optional.empty(), shelves.take(TITLE, "Tromsø"));
    }

    static void lostCopiesStayLost() {
        equal(Optional.empty(), shelves(new Copy(9, TITLE, null)).take(TITLE, "Harstad"));
    }

    static void otherTitlesStay() {
        equal(Optional.empty(), shelves(TROMSO).take("Hunger", "Tromsø"));
    }

    static void lentCopiesAreNotFree() {
        Shelves shelves = shelves(TROMSO);
        shelves.lent(TROMSO);
        equal(Optional.empty(), shelves.take(TITLE, "Tromsø"));
    }
}
