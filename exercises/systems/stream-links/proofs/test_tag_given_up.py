from weir import run

LONG = """
int main(void)
{
	struct relink r;
	struct buf out = {0};
	int i;

	our_hosts("knot.example\\n");
	relink_start(&r);
	feed(&r, "<img ", 5, &out);
	for (i = 0; i < 6000; i++)
		feed(&r, "x", 1, &out);
	printf("%zu ", r.nheld);
	feed(&r, "><img src=http://knot.example/>", 31, &out);
	relink_finish(&r, &out);
	printf("%zu %.*s", out.len, 32, out.data + out.len - 32);
	return 0;
}
"""


def test_nothing_is_lost_and_little_is_held(tmp_path):
    assert run(tmp_path, LONG) == "0 6037 ><img src=https://knot.example/>"
