package greenhouse.catalogue;

import java.util.List;

/** Cuts a list into pages. Pages are numbered from 1. */
public final class Pages {
    public static final int SIZE = 20;

    private Pages() {}

    /** One page of the list. */
    public static Page of(List<String> items, int number, int size) {
        // ~ decoy rounded-up
        int pages = Math.max(1, (items.size() + size - 1) / size);
        // ~ end
        // ~ decoy nearest-page
        int shown = Math.min(Math.max(number, 1), pages);
        // ~ end
        // ~ defect first-page-is-skipped
        long start = (long) shown * size;
        // ~ fix
        // ~| long start = (shown - 1L) * size;
        // ~ end
        return new Page(items.stream().skip(start).limit(size).toList(), shown, pages);
    }
}
