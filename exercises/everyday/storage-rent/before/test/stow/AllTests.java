package stow;

public class AllTests {
    public static void main(String[] args) throws Exception {
        BillingTest.run();
        GateTest.run();
        RemindersTest.run();
        BoatSpacesTest.run();
        System.out.println(Check.count + " checks ok");
    }
}
