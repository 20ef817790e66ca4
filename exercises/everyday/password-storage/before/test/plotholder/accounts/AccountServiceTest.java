package plotholder.accounts;

public final class AccountServiceTest {
    private static final char[] PASSWORD = "seven rows of leeks".toCharArray();
    private static final char[] OTHER = "seven rows of beans".toCharArray();

    private final Accounts accounts = new MemoryAccounts();
    private final AccountService service = new AccountService(accounts);

    public static void main(String[] args) {
        new AccountServiceTest().membersLogIn();
        new AccountServiceTest().namesAreTakenOnce();
        new AccountServiceTest().passwordsChange();
        new AccountServiceTest().shortPasswordsAreRefused();
    }

    private void membersLogIn() {
        Check.that(service.register("maud", "maud@example.org", PASSWORD), "registered");
        Check.that(service.login("maud", PASSWORD), "the right password lets maud in");
        Check.that(!service.login("maud", OTHER), "another one does not");
        Check.that(!service.login("maud", new char[0]), "nor does none");
        Check.that(!service.login("nobody", PASSWORD), "an unknown name does not get in");
    }

    private void namesAreTakenOnce() {
        Check.that(service.register("maud", "maud@example.org", PASSWORD), "registered");
        Check.that(!service.register("maud", "other@example.org", OTHER), "the name is taken");
        Check.that(service.login("maud", PASSWORD), "the first account is as it was");
    }

    private void passwordsChange() {
        service.register("maud", "maud@example.org", PASSWORD);
        Check.that(!service.changePassword("maud", OTHER, OTHER), "the current password is asked for");
        Check.that(service.changePassword("maud", PASSWORD, OTHER), "changed");
        Check.that(service.login("maud", OTHER), "the new password lets maud in");
        Check.that(!service.login("maud", PASSWORD), "the old one does not");
    }

    private void shortPasswordsAreRefused() {
        Check.refused(() -> service.register("maud", "maud@example.org", "leeks".toCharArray()), "too short");
        Check.that(accounts.find("maud").isEmpty(), "no account was opened");
    }
}
