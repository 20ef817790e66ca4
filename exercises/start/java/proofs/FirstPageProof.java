package greenhouse.catalogue;

import java.util.List;
import java.util.stream.IntStream;

public final class FirstPageProof {
    public static void main(String[] args) {
        List<String> items = IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList();
        String first = Pages.of(items, 1, 20).items().get(0);
        if (!first.equals("1")) {
            throw new AssertionError("page 1 begins with plant " + first);
        }
    }
}
