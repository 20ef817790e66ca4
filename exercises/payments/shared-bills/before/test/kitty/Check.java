package kitty;

import java.math.BigDecimal;

final class Check {
    private Check() {
    }

    static BigDecimal eur(String text) {
        return new BigDecimal(text).setScale(2);
    }

    static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) throw new AssertionError("expected " + expected + ", got " + actual);
    }

    static void that(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
