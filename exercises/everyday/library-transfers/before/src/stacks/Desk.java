package stacks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Places holds and handles scans, one after the other. */
public final class Desk {
    private final List<Hold> holds = new ArrayList<>();
    private final BiConsumer<String, Copy> tell;

    /** {@code tell} lets a reader know that a copy is ready. */
    public Desk(BiConsumer<String, Copy> tell) {
        this.tell = tell;
    }

    public void place(Hold hold) {
        holds.add(hold);
    }

    /** A copy was returned in a branch: it is kept for the first hold of its title, or free. */
    public boolean scan(Copy copy) {
        for (Hold hold : holds) {
            if (hold.title().equals(copy.title())) {
                holds.remove(hold);
                tell.accept(hold.reader(), copy);
                return true;
            }
        }
        return false;
    }
}
