package plotholder.accounts;

/** A member's account; {@code password} is the stored form of the password, see {@link AccountService}. */
public record Account(String name, String email, String password) {
    public Account withEmail(String changed) {
        return new Account(name, changed, password);
    }

    public Account withPassword(String changed) {
        return new Account(name, email, changed);
    }
}
