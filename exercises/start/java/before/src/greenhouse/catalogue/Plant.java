package greenhouse.catalogue;

/** What the shop knows of one plant. */
public record Plant(String name, boolean inStock) {}
