package stacks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The copies that are free, by number, in the order in which they came back. */
public final class Shelves {
    // ~ decoy map-of-one-thread
    // One scan after the other, as the README says: no lock is needed.
    private final Map<Integer, Copy> free = new LinkedHashMap<>();
    // ~ end

    public void put(Copy copy) {
        if (!copy.isLost()) free.put(copy.number(), copy);
    }

    /** A copy was lent: it is free again when it is scanned. */
    public void lent(Copy copy) {
        free.remove(copy.number());
    }

    /** Takes a free copy of a title off the shelf: one of that branch if there is any. */
    public Optional<Copy> take(String title, String branch) {
        List<Copy> copies = new ArrayList<>();
        for (Copy copy : free.values()) {
            if (copy.title().equals(title)) copies.add(copy);
        }
        Optional<Copy> near = copies.stream().filter(copy -> copy.branch().equals(branch)).findFirst();
        Optional<Copy> taken = near.or(() -> copies.stream().findFirst());
        taken.ifPresent(copy -> free.remove(copy.number()));
        return taken;
    }
}
