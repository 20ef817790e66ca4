package mailroom;

import java.util.List;
import java.util.stream.IntStream;

public final class LastSackProof {
    public static void main(String[] args) {
        List<Letter> letters = IntStream.range(0, 5).mapToObj(door -> new Letter("door " + door, 20)).toList();
        int left = letters.size() - Sacks.pack(letters, 2).stream().mapToInt(List::size).sum();
        if (left != 0) {
            throw new AssertionError(left + " letter left behind");
        }
    }
}
