package kitty;

import static kitty.Check.equal;
import static kitty.Check.that;

import java.util.List;
import java.util.Map;

public class SharesTest {
    public static void main(String[] args) {
        equal(Map.of("ana", 2, "ben", 1, "cem", 0), Shares.parse("ana:2, ben:1, cem:0"));
        equal(Map.of("ana", 999), Shares.parse(" ana:999 "));
        List<String> garbage = List.of(
            "", " ", "ana", "ana:", ":1", "ana:-1", "ana:1.5", "ana:1000", "ana:1,", ",ana:1", "ana:1,,ben:1",
            "ana:1 ben:1", "ana:1, ana:2", "Ana:1", "ana:0", "ana:0, ben:0");
        for (String text : garbage) {
            try {
                Shares.parse(text);
            } catch (IllegalArgumentException expected) {
                continue;
            }
            that(false, "accepted: " + text);
        }
        System.out.println("shares ok");
    }
}
