package kitty;

import static kitty.Check.eur;
import static kitty.Check.equal;
import static kitty.Check.that;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

public class SplitterTest {
    public static void main(String[] args) {
        equal(Map.of("ana", eur("15"), "ben", eur("15")), Splitter.equally(eur("30"), List.of("ana", "ben")));
        equal(
            Map.of("ana", eur("3.34"), "ben", eur("3.33"), "cem", eur("3.33")),
            Splitter.equally(eur("10"), List.of("ana", "ben", "cem")));
        equal(
            Map.of("ana", eur("-3.34"), "ben", eur("-3.33"), "cem", eur("-3.33")),
            Splitter.equally(eur("-10"), List.of("ana", "ben", "cem")));
        byShares();
        leftoverCents();
        manySplits();
        refunds();
        nobody();
        System.out.println("splitter ok");
    }

    private static void byShares() {
        equal(
            Map.of("ana", eur("20"), "ben", eur("10"), "cem", eur("0")),
            Splitter.byShares(eur("30"), Map.of("ana", 2, "ben", 1, "cem", 0)));
        equal(Map.of("ana", eur("12.34")), Splitter.byShares(eur("12.34"), Map.of("ana", 3)));
    }

    private static void leftoverCents() {
        // 1.428…, 2.857…, 5.714…: the first has the largest remainder, then the second
        equal(
            Map.of("ana", eur("5.71"), "ben", eur("2.86"), "cem", eur("1.43")),
            Splitter.byShares(eur("10"), Map.of("ana", 4, "ben", 2, "cem", 1)));
        // all the same: alphabetical
        equal(
            Map.of("ana", eur("0.34"), "ben", eur("0.33"), "cem", eur("0.33")),
            Splitter.byShares(eur("1"), Map.of("cem", 1, "ben", 1, "ana", 1)));
    }

    private static void manySplits() {
        Random random = new Random(340);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal total = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
            Map<String, Integer> shares = someShares(random);
            Map<String, BigDecimal> parts = Splitter.byShares(total, shares);
            equal(total, parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            near(total, shares, parts);
        }
    }

    private static void refunds() {
        equal(
            Map.of("ana", eur("-20"), "ben", eur("-10")),
            Splitter.byShares(eur("-30"), Map.of("ana", 2, "ben", 1)));
        // ~ accept rounded-towards-zero
        Random random = new Random(341);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal total = BigDecimal.valueOf(-random.nextInt(1_000_000), 2);
            Map<String, Integer> shares = someShares(random);
            Map<String, BigDecimal> parts = Splitter.byShares(total, shares);
            that(parts.values().stream().allMatch(part -> part.signum() <= 0), "a refund takes nothing");
            near(total, shares, parts);
        }
        // ~ end
    }

    private static void nobody() {
        try {
            Splitter.byShares(eur("1"), Map.of("ana", 0));
            that(false, "somebody has to pay");
        } catch (IllegalArgumentException expected) {
            equal("nobody has a share", expected.getMessage());
        }
    }

    private static Map<String, Integer> someShares(Random random) {
        Map<String, Integer> shares = new TreeMap<>();
        shares.put("ana", 1 + random.nextInt(5));
        for (String member : List.of("ben", "cem", "dora", "emil")) {
            if (random.nextBoolean()) shares.put(member, random.nextInt(5));
        }
        return shares;
    }

    /** Nobody is a cent or more away from their exact part. */
    private static void near(BigDecimal total, Map<String, Integer> shares, Map<String, BigDecimal> parts) {
        equal(shares.keySet(), parts.keySet());
        BigDecimal all = BigDecimal.valueOf(shares.values().stream().mapToInt(Integer::intValue).sum());
        parts.forEach((member, part) -> {
            BigDecimal share = BigDecimal.valueOf(shares.get(member));
            BigDecimal exact = total.multiply(share).divide(all, 20, RoundingMode.HALF_EVEN);
            that(part.subtract(exact).abs().compareTo(eur("0.01")) < 0, member + " pays " + part);
        });
    }
}
