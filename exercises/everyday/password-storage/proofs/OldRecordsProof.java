package plotholder.accounts;

public final class OldRecordsProof {
    private static final char[] PASSWORD = "seven rows of leeks".toCharArray();

    public static void main(String[] args) {
        MemoryAccounts accounts = new MemoryAccounts();
        AccountService service = new AccountService(accounts, new PasswordHasher(600));
        String old = PasswordDigest.of(PASSWORD);
        accounts.add(new Account("maud", "maud@example.org", old));
        int logins = 0;
        while (logins < 20 && accounts.find("maud").orElseThrow().password().equals(old)) {
            Check.that(service.login("maud", PASSWORD), "the right password lets maud in");
            logins++;
        }
        String stored = accounts.find("maud").orElseThrow().password();
        Check.that(!stored.equals(old), "after " + logins + " logins the record is still " + stored.length() + " digits of SHA-256");
        Check.same(1, logins, "logins until the record is replaced");
        Check.that(service.login("maud", PASSWORD), "the new record lets maud in");
    }
}
