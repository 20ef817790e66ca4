package plotholder.accounts;

import java.util.Objects;

/** What the tests say. */
public final class Check {
    private Check() {}

    public static void that(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }

    public static void same(Object expected, Object actual, String what) {
        that(Objects.equals(expected, actual), what + ": expected " + expected + ", was " + actual);
    }

    public static void refused(Runnable action, String what) {
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            return;
        }
        throw new AssertionError(what);
    }
}
