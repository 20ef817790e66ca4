package plotholder.accounts;

/** Which passwords members may choose. */
public final class PasswordPolicy {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 256;

    private PasswordPolicy() {}

    public static void check(char[] password) {
        if (password.length < SHORTEST || password.length > LONGEST) {
            throw new IllegalArgumentException("a password has " + SHORTEST + " to " + LONGEST + " characters");
        }
    }
}
