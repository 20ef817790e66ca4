package kitty;

import java.math.BigDecimal;
import java.util.Map;

/** Somebody paid {@code total}; {@code parts} says how much of it is whose. */
public record Bill(String payer, BigDecimal total, Map<String, BigDecimal> parts) {
}
