from kitty import java

TIES = """
Map<String, Integer> shares = new LinkedHashMap<>();
for (String member : List.of("emil", "cem", "ana", "dora", "ben")) shares.put(member, 1);
System.out.println(Splitter.byShares(eur("0.03"), shares));
"""


def test_equal_remainders_go_by_name(tmp_path):
    assert java(tmp_path, TIES) == "{ana=0.01, ben=0.01, cem=0.01, dora=0.00, emil=0.00}\n"
