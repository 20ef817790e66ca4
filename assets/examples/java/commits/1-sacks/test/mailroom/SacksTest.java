package mailroom;

import java.util.List;
import java.util.stream.IntStream;

public final class SacksTest {
    private static final List<Letter> LETTERS =
            IntStream.range(0, 6).mapToObj(door -> new Letter("door " + door, 20)).toList();

    public static void main(String[] args) {
        Check.same(List.of(LETTERS.subList(0, 3), LETTERS.subList(3, 6)), Sacks.pack(LETTERS, 3), "sacks of three");
        Check.same(List.of(LETTERS), Sacks.pack(LETTERS, 6), "one large sack");
        Check.same(List.of("sack 1 of 3", "sack 2 of 3", "sack 3 of 3"), Sacks.labels(LETTERS.subList(0, 5), 2), "labels");
        try {
            Sacks.pack(LETTERS, 0);
        } catch (IllegalArgumentException refused) {
            return;
        }
        throw new AssertionError("a size of zero was not refused");
    }
}
