package stacks;

import static stacks.Check.equal;

import java.util.ArrayList;
import java.util.List;

public final class DeskTest {
    private static final String TITLE = "Growth of the Soil";

    private final List<String> told = new ArrayList<>();
    private final Shelves shelves = new Shelves();
    private final Desk desk = new Desk(shelves, (reader, copy) -> told.add(reader));

    public static void main(String[] args) {
        new DeskTest().firstComeFirstServed();
        new DeskTest().nobodyWaits();
        new DeskTest().aFreeCopyIsAssigned();
        new DeskTest().anAssignedCopyTravels();
        new DeskTest().itIsReadyWhenItArrives();
        new DeskTest().onTheWayItIsNobodyElses();
        new DeskTest().theQueueGoesOn();
        new DeskTest().aCopyFromFarTravelsToTheFirstInTheQueue();
    }

    void firstComeFirstServed() {
        desk.place(new Hold("ada", TITLE, "Harstad"));
        desk.place(new Hold("bo", TITLE, "Harstad"));
        desk.scan(new Copy(3, TITLE, "Harstad"));
        desk.scan(new Copy(4, TITLE, "Harstad"));
        equal(List.of("ada", "bo"), told);
    }

    void nobodyWaits() {
        equal(false, desk.scan(new Copy(3, TITLE, "Harstad")));
    }

    void aFreeCopyIsAssigned() {
        shelves.put(new Copy(3, TITLE, "Tromsø"));
        desk.place(new Hold("ada", TITLE, "Harstad"));
        equal(List.of(new Copy(3, TITLE, "Tromsø")), desk.transfersFrom("Tromsø"));
    }

    void anAssignedCopyTravels() {
        shelves.put(new Copy(3, TITLE, "Tromsø"));
        desk.place(new Hold("ada", TITLE, "Harstad"));
        equal(true, desk.scan(new Copy(3, TITLE, "Narvik")));
        equal(List.of(), desk.transfersFrom("Tromsø"));
        equal(List.of(new Copy(3, TITLE, "Narvik")), desk.transfersFrom("Narvik"));
        equal(List.of(), told);
    }

    void itIsReadyWhenItArrives() {
        shelves.put(new Copy(3, TITLE, "Tromsø"));
        desk.place(new Hold("ada", TITLE, "Harstad"));
        desk.scan(new Copy(3, TITLE, "Harstad"));
        equal(List.of("ada"), told);
        equal(List.of(), desk.transfersFrom("Tromsø"));
    }

    void onTheWayItIsNobodyElses() {
        shelves.put(new Copy(3, TITLE, "Tromsø"));
        desk.place(new Hold("ada", TITLE, "Harstad"));
        desk.place(new Hold("bo", TITLE, "Narvik"));
        desk.scan(new Copy(3, TITLE, "Narvik"));
        equal(List.of(), told);
        desk.scan(new Copy(3, TITLE, "Harstad"));
        equal(List.of("ada"), told);
    }

    void theQueueGoesOn() {
        shelves.put(new Copy(3, TITLE, "Tromsø"));
        desk.place(new Hold("ada", TITLE, "Harstad"));
        desk.place(new Hold("bo", TITLE, "Narvik"));
        desk.scan(new Copy(4, TITLE, "Narvik"));
        equal(List.of("bo"), told);
    }

    void aCopyFromFarTravelsToTheFirstInTheQueue() {
        desk.place(new Hold("ada", TITLE, "Harstad"));
        desk.scan(new Copy(5, TITLE, "Narvik"));
        equal(List.of(new Copy(5, TITLE, "Narvik")), desk.transfersFrom("Narvik"));
        desk.scan(new Copy(5, TITLE, "Harstad"));
        equal(List.of("ada"), told);
    }
}
