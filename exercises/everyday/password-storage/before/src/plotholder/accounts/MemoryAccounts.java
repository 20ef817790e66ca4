package plotholder.accounts;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Accounts for tests and for trying things out. */
public final class MemoryAccounts implements Accounts {
    private final ConcurrentMap<String, Account> rows = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    @Override
    public boolean add(Account account) {
        return rows.putIfAbsent(account.name(), account) == null;
    }

    @Override
    public boolean replace(Account expected, Account changed) {
        return rows.replace(expected.name(), expected, changed);
    }
}
