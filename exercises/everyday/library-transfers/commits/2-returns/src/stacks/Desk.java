package stacks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Places holds and handles scans, one after the other. */
public final class Desk {
    private final List<Hold> holds = new ArrayList<>();
    private final List<Copy> transfers = new ArrayList<>();
    private final Shelves shelves;
    private final BiConsumer<String, Copy> tell;

    /** {@code tell} lets a reader know that a copy is ready. */
    public Desk(Shelves shelves, BiConsumer<String, Copy> tell) {
        this.shelves = shelves;
        this.tell = tell;
    }

    /** The copies that the staff of a branch have to take off the shelf. */
    public List<Copy> transfersFrom(String branch) {
        return transfers.stream().filter(copy -> branch.equals(copy.branch())).toList();
    }

    public void place(Hold hold) {
        Optional<Copy> copy = shelves.take(hold.title(), hold.branch());
        holds.add(copy.map(hold::with).orElse(hold));
        // ~ decoy own-branch-on-the-list
        copy.ifPresent(transfers::add);
        // ~ end
    }

    /** A copy was scanned in the branch where it is now. Returns whether somebody waits for it. */
    public boolean scan(Copy copy) {
        Optional<Hold> waiting = assignedTo(copy).or(() -> firstWithout(copy.title()));
        if (waiting.isEmpty()) {
            shelves.put(copy);
            return false;
        }
        Hold hold = waiting.get();
        // ~ decoy removed-by-number
        transfers.removeIf(listed -> listed.number().equals(copy.number()));
        // ~ end
        if (hold.branch().equals(copy.branch())) {
            holds.remove(hold);
            tell.accept(hold.reader(), copy);
        } else {
            holds.set(holds.indexOf(hold), hold.with(copy));
            transfers.add(copy);
        }
        return true;
    }

    private Optional<Hold> assignedTo(Copy copy) {
        // ~ defect boxed-numbers-compared
        return holds.stream().filter(hold -> hold.isAssigned() && hold.copy() == copy.number()).findFirst();
        // ~ fix
        // ~| return holds.stream().filter(hold -> hold.isAssigned() && hold.copy().equals(copy.number())).findFirst();
        // ~ end
    }

    private Optional<Hold> firstWithout(String title) {
        return holds.stream().filter(hold -> !hold.isAssigned() && hold.title().equals(title)).findFirst();
    }
}
