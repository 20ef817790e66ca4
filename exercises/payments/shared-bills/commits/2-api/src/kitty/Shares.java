package kitty;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares as the API has them: {@code ana:2, ben:1, cem:0}. */
public final class Shares {
    private static final Pattern ONE = Pattern.compile("([a-z][a-z0-9_-]*):([0-9]{1,3})");

    private Shares() {
    }

    public static Map<String, Integer> parse(String text) {
        Map<String, Integer> shares = new TreeMap<>();
        // ~ decoy nothing-behind-the-comma
        for (String part : text.split(",", -1)) {
            Matcher one = ONE.matcher(part.strip());
            if (!one.matches()) throw new IllegalArgumentException("not a share: " + part.strip());
            // ~ end
            Integer before = shares.put(one.group(1), Integer.valueOf(one.group(2)));
            if (before != null) throw new IllegalArgumentException("twice: " + one.group(1));
        }
        if (shares.values().stream().allMatch(share -> share == 0)) {
            throw new IllegalArgumentException("nobody has a share");
        }
        return shares;
    }
}
