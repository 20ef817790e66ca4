package plotholder.accounts;

import java.util.Optional;

/** Between the reading of a row and its replacement the member changes the password elsewhere. */
public final class ReplaceProof {
    private static final char[] PASSWORD = "seven rows of leeks".toCharArray();
    private static final char[] CHANGED = "seven rows of beans".toCharArray();

    public static void main(String[] args) {
        PasswordHasher hasher = new PasswordHasher(600);
        MemoryAccounts rows = new MemoryAccounts();
        Account read = new Account("maud", "maud@example.org", new PasswordHasher(500).hash(PASSWORD));
        rows.add(read);
        Accounts changing = new Accounts() {
            private boolean done;

            @Override
            public Optional<Account> find(String name) {
                Optional<Account> found = rows.find(name);
                if (!done) rows.replace(read, read.withPassword(hasher.hash(CHANGED)));
                done = true;
                return found;
            }

            @Override
            public boolean add(Account account) {
                return rows.add(account);
            }

            @Override
            public boolean replace(Account expected, Account changed) {
                return rows.replace(expected, changed);
            }
        };
        AccountService service = new AccountService(changing, hasher);
        Check.that(service.login("maud", PASSWORD), "the password was right when it was read");
        Check.that(service.login("maud", CHANGED), "the change was not undone");
        Check.that(!service.login("maud", PASSWORD), "the password from before is of no use");
    }
}
