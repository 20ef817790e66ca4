package mailroom;

import java.util.List;
import java.util.stream.IntStream;

public final class SackCountProof {
    public static void main(String[] args) {
        List<Integer> counts = IntStream.range(0, 6).mapToObj(letters -> Sacks.count(letters, 2)).toList();
        if (!counts.equals(List.of(0, 1, 1, 2, 2, 3))) {
            throw new AssertionError("counts are " + counts);
        }
    }
}
