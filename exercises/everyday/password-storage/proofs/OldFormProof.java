package plotholder.accounts;

public final class OldFormProof {
    private static final char[] PASSWORD = "seven rows of leeks".toCharArray();
    private static final char[] OTHER = "seven rows of beans".toCharArray();

    public static void main(String[] args) {
        MemoryAccounts accounts = new MemoryAccounts();
        AccountService service = new AccountService(accounts, new PasswordHasher(600));
        service.register("alan", "alan@example.org", PASSWORD);
        Check.that(!stored(accounts, "alan").equals(PasswordDigest.of(PASSWORD)), "a new account has the new form");
        String old = PasswordDigest.of(PASSWORD);
        accounts.add(new Account("maud", "maud@example.org", old));
        Check.that(!service.login("maud", old.toCharArray()), "the record itself is not a password");
        Check.that(service.changePassword("maud", PASSWORD, OTHER), "changed");
        Check.that(!stored(accounts, "maud").equals(PasswordDigest.of(OTHER)), "a changed password has the new form");
    }

    private static String stored(Accounts accounts, String name) {
        return accounts.find(name).orElseThrow().password();
    }
}
