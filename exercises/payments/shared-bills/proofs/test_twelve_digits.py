from kitty import java

BIG = """
Random random = new Random(2);
for (int i = 0; i < 20_000; i++) {
    BigDecimal total = BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE), 2);
    Map<String, Integer> shares = new TreeMap<>();
    for (String member : List.of("a", "b", "c", "d", "e", "f")) shares.put(member, 1 + random.nextInt(999));
    BigDecimal all = BigDecimal.valueOf(shares.values().stream().mapToInt(n -> n).sum());
    BigDecimal sum = BigDecimal.ZERO;
    for (var part : Splitter.byShares(total, shares).entrySet()) {
        BigDecimal share = BigDecimal.valueOf(shares.get(part.getKey()));
        BigDecimal exact = total.multiply(share).divide(all, 40, RoundingMode.HALF_EVEN);
        if (part.getValue().subtract(exact).abs().compareTo(eur("0.01")) >= 0) System.out.println(part);
        sum = sum.add(part.getValue());
    }
    if (sum.compareTo(total) != 0) System.out.println(total);
}
System.out.println("done");
"""


def test_twelve_digits_are_enough_up_to_twenty_million(tmp_path):
    assert java(tmp_path, BIG) == "done\n"
