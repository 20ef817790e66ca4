package kitty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public final class Splitter {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    // ~ decoy twelve-digits
    private static final int DIGITS = 12;
    // ~ end

    private record Part(String member, BigDecimal cents, BigDecimal remainder) {
    }

    private Splitter() {
    }

    /** Everybody the same; what does not divide is the first one's. */
    public static Map<String, BigDecimal> equally(BigDecimal total, List<String> members) {
        BigDecimal count = BigDecimal.valueOf(members.size());
        BigDecimal part = total.divide(count, 2, RoundingMode.HALF_UP);
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (String member : members) {
            parts.put(member, part);
        }
        BigDecimal difference = total.subtract(part.multiply(count));
        parts.merge(members.get(0), difference, BigDecimal::add);
        return parts;
    }

    /**
     * In proportion to the shares (largest remainder method): every part is rounded down to a whole cent,
     * then the cents that are left go to the largest remainders, in alphabetical order where those are equal.
     */
    public static Map<String, BigDecimal> byShares(BigDecimal total, Map<String, Integer> shares) {
        int all = shares.values().stream().mapToInt(Integer::intValue).sum();
        if (all <= 0) throw new IllegalArgumentException("nobody has a share");

        List<Part> parts = new ArrayList<>();
        BigDecimal rest = total;
        for (Map.Entry<String, Integer> entry : new TreeMap<>(shares).entrySet()) {
            // ~ decoy twelve-digits
            BigDecimal exact = total.multiply(BigDecimal.valueOf(entry.getValue()))
                .divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_EVEN);
            // ~ end
            // ~ defect rounded-towards-zero
            BigDecimal cents = exact.setScale(2, RoundingMode.DOWN);
            // ~ fix
            // ~| BigDecimal cents = exact.setScale(2, RoundingMode.FLOOR);
            // ~ end
            parts.add(new Part(entry.getKey(), cents, exact.subtract(cents)));
            rest = rest.subtract(cents);
        }

        // ~ decoy ties-by-name
        parts.sort(Comparator.comparing(Part::remainder).reversed());
        // ~ end
        Map<String, BigDecimal> result = new TreeMap<>();
        for (Part part : parts) {
            // ~ accept rounded-towards-zero
            boolean oneMore = rest.signum() > 0;
            // ~ end
            result.put(part.member(), oneMore ? part.cents().add(CENT) : part.cents());
            if (oneMore) rest = rest.subtract(CENT);
        }
        return result;
    }
}
