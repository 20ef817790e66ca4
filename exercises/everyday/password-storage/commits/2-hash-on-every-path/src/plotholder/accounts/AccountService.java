package plotholder.accounts;

import java.util.OptionalInt;

/** What members do with their accounts. Callers wipe the passwords they pass in. */
public final class AccountService {
    private final Accounts accounts;
    private final PasswordHasher hasher;

    public AccountService(Accounts accounts) {
        this(accounts, new PasswordHasher());
    }

    AccountService(Accounts accounts, PasswordHasher hasher) {
        this.accounts = accounts;
        this.hasher = hasher;
    }

    /** Opens an account; false when the name is taken. */
    public boolean register(String name, String email, char[] password) {
        PasswordPolicy.check(password);
        return accounts.add(new Account(name, email, hasher.hash(password)));
    }

    /** Whether this is the password of that member. */
    public boolean login(String name, char[] password) {
        Account account = accounts.find(name).orElse(null);
        if (account == null || !hasher.matches(password, account.password())) return false;
        bringUpToDate(account, password);
        return true;
    }

    /** Changes the password of a member who is logged in; false when the current one is not right. */
    public boolean changePassword(String name, char[] current, char[] wanted) {
        PasswordPolicy.check(wanted);
        Account account = accounts.find(name).orElseThrow();
        if (!hasher.matches(current, account.password())) return false;
        return accounts.replace(account, account.withPassword(hasher.hash(wanted)));
    }

    /** Stores a password that was just checked again, when its record is weaker than a new one would be. */
    private void bringUpToDate(Account account, char[] password) {
        OptionalInt iterations = PasswordHasher.iterationsOf(account.password());
        // ~ defect old-records-stay
        if (iterations.isPresent() && iterations.getAsInt() < hasher.iterations()) {
        // ~ fix
        // ~| if (iterations.isEmpty() || iterations.getAsInt() < hasher.iterations()) {
        // ~ end
            // ~ decoy replace-without-a-look
            accounts.replace(account, account.withPassword(hasher.hash(password)));
            // ~ end
        }
    }
}
