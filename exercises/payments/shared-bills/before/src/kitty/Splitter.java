package kitty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Splitter {
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
}
