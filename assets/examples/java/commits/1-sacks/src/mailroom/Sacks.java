package mailroom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Letters packed into sacks, in the order in which they came. */
public final class Sacks {
    private Sacks() {}

    /** How many sacks that many letters need. */
    public static int count(int letters, int size) {
        // ~ decoy rounded-up-in-whole-numbers
        return (letters + size - 1) / size;
        // ~ end
    }

    /** Fills one sack after the other, each with up to {@code size} letters. */
    public static List<List<Letter>> pack(List<Letter> letters, int size) {
        if (size < 1) throw new IllegalArgumentException("a sack holds at least one letter");
        List<List<Letter>> sacks = new ArrayList<>();
        // ~ defect last-sack-stays-behind
        for (int start = 0; start + size <= letters.size(); start += size) {
        // ~ fix
        // ~| for (int start = 0; start < letters.size(); start += size) {
        // ~ end
            sacks.add(List.copyOf(letters.subList(start, Math.min(start + size, letters.size()))));
        }
        return sacks;
    }

    /** The label of each sack, as the post office reads it. */
    public static List<String> labels(List<Letter> letters, int size) {
        int count = count(letters.size(), size);
        // ~ decoy labels-count-from-one
        return IntStream.range(0, count).mapToObj(number -> "sack " + (number + 1) + " of " + count).toList();
        // ~ end
    }
}
