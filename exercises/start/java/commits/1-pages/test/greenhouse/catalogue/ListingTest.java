package greenhouse.catalogue;

import java.util.List;
import java.util.stream.IntStream;

public final class ListingTest {
    public static void main(String[] args) {
        Check.same(20, Listing.page(many(100), 2).items().size(), "plants on a page");
        List<String> names = Listing.page(many(100), 3).items();
        Check.same(names.stream().sorted().toList(), names, "names in order");
        Check.same(3, Listing.page(many(41), 1).pages(), "pages, the last not full");
        Check.same(3, Listing.page(many(60), 999).number(), "beyond the last page");
        Check.same(1, Listing.page(many(60), 0).number(), "before the first page");
        Page none = Listing.page(List.of(new Plant("sage", false)), 1);
        Check.same(List.of(), none.items(), "sold out");
        Check.same(1, none.pages(), "pages without plants");
    }

    private static List<Plant> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Plant(String.format("plant %04d", number), true))
                .toList();
    }
}
