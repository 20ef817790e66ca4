package greenhouse.catalogue;

import java.util.List;

/** The list of plants that the shop shows. */
public final class Listing {
    private Listing() {}

    /** One page of the names of all plants in stock, in alphabetical order. */
    public static Page page(List<Plant> plants, int number) {
        List<String> names = plants.stream()
                .filter(Plant::inStock)
                .map(Plant::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        return Pages.of(names, number, Pages.SIZE);
    }
}
