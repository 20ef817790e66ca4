package plotholder.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalInt;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

// ~ accept swapped-work-factor
/**
 * Hashes passwords for storage as the OWASP Password Storage Cheat Sheet recommends: PBKDF2 with HMAC-SHA-512, 210,000
 * iterations, and a random salt of 128 bits for each password.
 *
 * <p>The stored form is {@code pbkdf2-sha512$ITERATIONS$SALT$KEY}, salt and key in Base64. Records from before are a
 * bare SHA-256 in hexadecimal; they are checked, and never made.
 */
// ~ end
public final class PasswordHasher {
    public static final int ITERATIONS = 210_000;

    private static final String PREFIX = "pbkdf2-sha512$";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;
    // ~ defect one-salt-for-all main
    private final byte[] salt = newSalt();
    // ~ fix
    // ~ end

    public PasswordHasher() {
        this(ITERATIONS);
    }

    public PasswordHasher(int iterations) {
        this.iterations = iterations;
    }

    public int iterations() {
        return iterations;
    }

    /** The stored form of a password. */
    public String hash(char[] password) {
        // ~ defect one-salt-for-all
        // ~ fix
        // ~| byte[] salt = newSalt();
        // ~ end
        byte[] key = derive(password, salt, iterations);
        // ~ decoy salt-in-the-record
        return PREFIX + iterations + "$" + encode(salt) + "$" + encode(key);
        // ~ end
    }

    /** Whether a password is the one that was stored, in either form. */
    public boolean matches(char[] password, String stored) {
        // ~ decoy sha-256-is-still-read
        if (!stored.startsWith(PREFIX)) return PasswordDigest.matches(password, stored);
        // ~ end
        String[] parts = stored.split("\\$");
        byte[] key = derive(password, decode(parts[2]), Integer.parseInt(parts[1]));
        // ~ decoy compared-by-is-equal
        return MessageDigest.isEqual(key, decode(parts[3]));
        // ~ end
    }

    /** How many iterations a stored password was derived with; empty for the old form. */
    public static OptionalInt iterationsOf(String stored) {
        if (!stored.startsWith(PREFIX)) return OptionalInt.empty();
        return OptionalInt.of(Integer.parseInt(stored.split("\\$")[1]));
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        // ~ defect swapped-work-factor
        PBEKeySpec spec = new PBEKeySpec(password, salt, KEY_BITS, iterations);
        // ~ fix
        // ~| PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, KEY_BITS);
        // ~ end
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA-512", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
