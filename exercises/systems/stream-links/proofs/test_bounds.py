"""Whole tags, cut nowhere: what is read and written stays within them."""

import random

from weir import memory_error, run

PIECES = """
int main(void)
{
	static const char *const pages[] = { PAGES };
	size_t i;

	our_hosts("k\\nknot.example\\n");
	for (i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		struct relink r;
		struct buf out = {0};

		relink_start(&r);
		feed(&r, pages[i], strlen(pages[i]), &out);
		relink_finish(&r, &out);
		fwrite(out.data, 1, out.len, stdout);
		putchar('\\n');
		buf_free(&out);
	}
	return 0;
}
"""


def relinked(folder, pages):
    quoted = ", ".join('"' + page.replace("\\", "\\\\").replace('"', '\\"') + '"' for page in pages)
    printed = run(folder, PIECES.replace("PAGES", quoted))
    assert memory_error(printed) == ""
    return printed.splitlines()


def test_attributes_stop_at_the_bracket(tmp_path):
    tags = ["<>", "< >", "<a>", "<a >", "<a =>", "<a = >", "<a b=>", "<a b= >", "<a b=''>", "<=>"]
    tags += ["<a href=>", "<a href= >", "<a x' y=z>"]

    assert relinked(tmp_path, tags) == tags


def test_short_urls_stay_in_their_tag(tmp_path):
    urls = ["h", "http:", "http:/", "http://", "'http://'", "'HTTP:'"]
    tags = [f"<a href={url}>" for url in urls]

    assert relinked(tmp_path, tags) == tags


def test_room_is_enough_for_the_densest_tag(tmp_path):
    many = "<a " + "src=http://k " * 300 + ">"

    assert relinked(tmp_path, [many]) == [many.replace("http", "https")]


def test_made_up_tags(tmp_path):
    chance = random.Random(7)
    parts = ["a", "src", "href", "=", "=", " ", " ", "http://k", "http://k/", "http://", ":", "/"]
    attributes = ("".join(chance.choices(parts, k=chance.randrange(12))) for _ in range(400))
    tags = [f"<{each}>" for each in attributes]

    assert [each.replace("https", "http") for each in relinked(tmp_path, tags)] == tags
