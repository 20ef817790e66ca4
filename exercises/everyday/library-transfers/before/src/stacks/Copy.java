package stacks;

/** One copy of a title, as the table has it: branch is null for copies that are lost. */
public record Copy(Integer number, String title, String branch) {
    public boolean isLost() {
        return branch == null;
    }
}
