package plotholder.accounts;

import java.util.OptionalInt;

public final class PasswordHasherTest {
    private static final char[] PASSWORD = "seven rows of leeks".toCharArray();
    private static final char[] OTHER = "seven rows of beans".toCharArray();
    private static final String OLD_FORM = "a3ef10e93b5cc7cf74f5c8670bf5b47f6ddf1ca2da781e08222597c757326799";

    public static void main(String[] args) {
        theRightPasswordMatches();
        everyPasswordHasItsOwnSalt();
        recordsNameTheirStrength();
        recordsOfOtherStrengthsAreChecked();
        recordsOfTheOldFormAreChecked();
    }

    /** Few iterations keep the tests quick. */
    private static PasswordHasher hasher() {
        return new PasswordHasher(1_000);
    }

    private static void theRightPasswordMatches() {
        String stored = hasher().hash(PASSWORD);
        Check.that(hasher().matches(PASSWORD, stored), "the right password matches");
        Check.that(!hasher().matches(OTHER, stored), "another one does not");
        Check.that(!hasher().matches(new char[0], stored), "nor does none");
    }

    // ~ accept one-salt-for-all
    private static void everyPasswordHasItsOwnSalt() {
        // ~ end
        // ~ defect one-salt-for-all
        String first = hasher().hash(PASSWORD);
        String second = hasher().hash(PASSWORD);
        // ~ fix
        // ~| PasswordHasher hasher = hasher();
        // ~| String first = hasher.hash(PASSWORD);
        // ~| String second = hasher.hash(PASSWORD);
        // ~ end
        // ~ accept one-salt-for-all
        Check.that(!first.equals(second), "the same password is stored differently each time");
    }
    // ~ end

    // ~ accept swapped-work-factor
    private static void recordsNameTheirStrength() {
        String stored = new PasswordHasher().hash(PASSWORD);
        Check.that(stored.startsWith("pbkdf2-sha512$210000$"), "210,000 iterations");
        Check.same(OptionalInt.of(210_000), PasswordHasher.iterationsOf(stored), "iterations");
        // ~ end
        // ~ defect swapped-work-factor
        // ~ fix
        // ~| Check.same(134, stored.length(), "128 bits of salt and 512 of key, in Base64");
        // ~ end
    }

    private static void recordsOfOtherStrengthsAreChecked() {
        String stored = new PasswordHasher(500).hash(PASSWORD);
        Check.that(hasher().matches(PASSWORD, stored), "a weaker record is checked with its own iterations");
    }

    private static void recordsOfTheOldFormAreChecked() {
        Check.that(hasher().matches(PASSWORD, OLD_FORM), "the right password matches an old record");
        Check.that(!hasher().matches(OTHER, OLD_FORM), "another one does not");
        Check.same(OptionalInt.empty(), PasswordHasher.iterationsOf(OLD_FORM), "iterations");
    }
}
