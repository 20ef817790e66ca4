package kitty;

import static kitty.Check.eur;
import static kitty.Check.equal;

import java.util.List;
import java.util.Map;

public class SplitterTest {
    public static void main(String[] args) {
        equal(Map.of("ana", eur("15"), "ben", eur("15")), Splitter.equally(eur("30"), List.of("ana", "ben")));
        equal(
            Map.of("ana", eur("3.34"), "ben", eur("3.33"), "cem", eur("3.33")),
            Splitter.equally(eur("10"), List.of("ana", "ben", "cem")));
        equal(
            Map.of("ana", eur("-3.34"), "ben", eur("-3.33"), "cem", eur("-3.33")),
            Splitter.equally(eur("-10"), List.of("ana", "ben", "cem")));
        System.out.println("splitter ok");
    }
}
