package plotholder.accounts;

public final class NobodyProof {
    public static void main(String[] args) {
        AccountService service = new AccountService(new MemoryAccounts(), new PasswordHasher(600));
        for (String name : new String[] {"", "maud", "nobody"}) {
            Check.that(!service.login(name, new char[0]), "no account, no password: " + name);
            Check.that(!service.login(name, "seven rows of leeks".toCharArray()), "no account: " + name);
        }
    }
}
