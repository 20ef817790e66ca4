package stacks;

import static stacks.Check.equal;

import java.util.ArrayList;
import java.util.List;

public final class DeskTest {
    private static final String TITLE = "Growth of the Soil";

    public static void main(String[] args) {
        firstComeFirstServed();
        nobodyWaits();
    }

    static void firstComeFirstServed() {
        List<String> told = new ArrayList<>();
        Desk desk = new Desk((reader, copy) -> told.add(reader));
        desk.place(new Hold("ada", TITLE, "Harstad"));
        desk.place(new Hold("bo", TITLE, "Harstad"));
        desk.scan(new Copy(3, TITLE, "Harstad"));
        desk.scan(new Copy(4, TITLE, "Harstad"));
        equal(List.of("ada", "bo"), told);
    }

    static void nobodyWaits() {
        equal(false, new Desk((reader, copy) -> { }).scan(new Copy(3, TITLE, "Harstad")));
    }
}
