package plotholder.accounts;

import java.util.Optional;

/** The table of accounts. All methods are atomic. */
public interface Accounts {
    Optional<Account> find(String name);

    /** Adds an account; false when its name is taken. */
    boolean add(Account account);

    /** Puts {@code changed} in the place of {@code expected}; false when the row is no longer as expected. */
    boolean replace(Account expected, Account changed);
}
