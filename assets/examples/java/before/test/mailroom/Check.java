package mailroom;

/** What the tests say. */
public final class Check {
    private Check() {}

    public static void same(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": expected " + expected + ", was " + actual);
        }
    }
}
