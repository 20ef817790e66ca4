package stacks;

/** A reader who waits for a title, to be picked up in a branch; copy is the number of the copy that is assigned, or null. */
public record Hold(String reader, String title, String branch, Integer copy) {
    public Hold(String reader, String title, String branch) {
        this(reader, title, branch, null);
    }

    public Hold with(Copy assigned) {
        return new Hold(reader, title, branch, assigned.number());
    }

    public boolean isAssigned() {
        return copy != null;
    }
}
