package stacks;

/** A reader who waits for a title, to be picked up in a branch. */
public record Hold(String reader, String title, String branch) {
}
