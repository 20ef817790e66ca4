package greenhouse.catalogue;

import java.util.List;

public final class ListingTest {
    public static void main(String[] args) {
        List<Plant> plants =
                List.of(new Plant("sage", true), new Plant("Basil", true), new Plant("mint", true));
        Check.same(List.of("Basil", "mint", "sage"), Listing.names(plants), "by name");
        Check.same(List.of(), Listing.names(List.of(new Plant("sage", false))), "sold out");
    }
}
