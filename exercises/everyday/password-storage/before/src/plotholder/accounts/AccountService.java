package plotholder.accounts;

/** What members do with their accounts. Callers wipe the passwords they pass in. */
public final class AccountService {
    private final Accounts accounts;

    public AccountService(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Opens an account; false when the name is taken. */
    public boolean register(String name, String email, char[] password) {
        PasswordPolicy.check(password);
        return accounts.add(new Account(name, email, PasswordDigest.of(password)));
    }

    /** Whether this is the password of that member. */
    public boolean login(String name, char[] password) {
        return accounts.find(name)
                .map(account -> PasswordDigest.matches(password, account.password()))
                .orElse(false);
    }

    /** Changes the password of a member who is logged in; false when the current one is not right. */
    public boolean changePassword(String name, char[] current, char[] wanted) {
        PasswordPolicy.check(wanted);
        Account account = accounts.find(name).orElseThrow();
        if (!PasswordDigest.matches(current, account.password())) return false;
        return accounts.replace(account, account.withPassword(PasswordDigest.of(wanted)));
    }
}
