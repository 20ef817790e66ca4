package plotholder.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An attacker with the table tries the right guess, round by round, and stops as soon as the record confirms it. */
public final class WorkFactorProof {
    private static final String PASSWORD = "seven rows of leeks";
    private static final int BLOCK = 64;

    public static void main(String[] args) throws Exception {
        String[] record = new PasswordHasher().hash(PASSWORD.toCharArray()).split("\\$");
        int claimed = Integer.parseInt(record[1]);
        byte[] salt = Base64.getDecoder().decode(record[2]);
        byte[] firstBlock = Arrays.copyOf(Base64.getDecoder().decode(record[3]), BLOCK);
        int rounds = roundsUntil(firstBlock, salt, claimed);
        Check.same(210_000, claimed, "iterations in the record");
        Check.that(rounds == claimed, "one guess costs " + rounds + " rounds, the record claims " + claimed);
    }

    /** RFC 8018, section 5.2: the first block is the exclusive or of all rounds. */
    private static int roundsUntil(byte[] wanted, byte[] salt, int most) throws Exception {
        Mac hmac = Mac.getInstance("HmacSHA512");
        hmac.init(new SecretKeySpec(PASSWORD.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        hmac.update(salt);
        byte[] round = hmac.doFinal(new byte[] {0, 0, 0, 1});
        byte[] block = round.clone();
        int rounds = 1;
        while (!Arrays.equals(block, wanted) && rounds < most) {
            round = hmac.doFinal(round);
            for (int i = 0; i < BLOCK; i++) block[i] ^= round[i];
            rounds++;
        }
        Check.that(Arrays.equals(block, wanted), "the record is PBKDF2 with at most " + most + " rounds");
        return rounds;
    }
}
