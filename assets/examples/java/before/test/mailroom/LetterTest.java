package mailroom;

import java.util.List;

public final class LetterTest {
    public static void main(String[] args) {
        Check.same(70, Letter.totalWeight(List.of(new Letter("Ada", 20), new Letter("Ben", 50))), "weight");
    }
}
