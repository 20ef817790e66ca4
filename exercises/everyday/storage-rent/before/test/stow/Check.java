package stow;

import java.util.Objects;

class Check {
    static int count;

    static void same(Object expected, Object actual) {
        count++;
        if (!Objects.equals(expected, actual)) throw new AssertionError("expected " + expected + ", got " + actual);
    }

    static void that(boolean holds, String what) {
        count++;
        if (!holds) throw new AssertionError(what);
    }
}
