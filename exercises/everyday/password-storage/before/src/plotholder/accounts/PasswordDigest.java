package plotholder.accounts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a password, in hexadecimal. */
final class PasswordDigest {
    private PasswordDigest() {}

    static String of(char[] password) {
        ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(utf8);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static boolean matches(char[] password, String digest) {
        byte[] expected = digest.getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(of(password).getBytes(StandardCharsets.US_ASCII), expected);
    }
}
