package greenhouse.catalogue;

import java.util.List;

/** The list of plants that the shop shows. */
public final class Listing {
    private Listing() {}

    /** The names of all plants in stock, in alphabetical order. */
    public static List<String> names(List<Plant> plants) {
        return plants.stream()
                .filter(Plant::inStock)
                .map(Plant::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
