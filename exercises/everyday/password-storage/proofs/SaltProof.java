package plotholder.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

public final class SaltProof {
    private static final char[] SAME = "seven rows of leeks".toCharArray();

    public static void main(String[] args) {
        MemoryAccounts accounts = new MemoryAccounts();
        AccountService service = new AccountService(accounts, new PasswordHasher(600));
        List<String> members = List.of("maud", "alan", "june");
        Set<String> salts = new HashSet<>();
        Set<String> records = new HashSet<>();
        for (String member : members) {
            service.register(member, member + "@example.org", SAME);
            String stored = accounts.find(member).orElseThrow().password();
            records.add(stored);
            salts.add(stored.split("\\$")[2]);
        }
        int all = members.size();
        Check.that(salts.size() == all && records.size() == all, all + " members with the same password have "
                + salts.size() + " salt and " + records.size() + " record between them");
    }
}
