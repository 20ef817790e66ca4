package greenhouse.catalogue;

import java.util.List;

/** Some items of a list, the number of the page, and how many pages there are. */
public record Page(List<String> items, int number, int pages) {}
