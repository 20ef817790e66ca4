package mailroom;

import java.util.List;

/** One letter: who it goes to, and its weight in grams. */
public record Letter(String to, int grams) {
    /** The weight of all letters in grams. */
    public static int totalWeight(List<Letter> letters) {
        return letters.stream().mapToInt(Letter::grams).sum();
    }
}
