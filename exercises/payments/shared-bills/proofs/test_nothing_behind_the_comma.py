from kitty import java

TEXTS = """
for (String text : List.of("ana:1,", ",ana:1", "", "ana:1,,ben:1", "ana:1, ", "ana:1")) {
    try {
        System.out.print(Shares.parse(text) + ";");
    } catch (IllegalArgumentException refused) {
        System.out.print("no;");
    }
}
"""


def test_empty_places_are_refused(tmp_path):
    assert java(tmp_path, TEXTS) == "no;no;no;no;no;{ana=1};"
