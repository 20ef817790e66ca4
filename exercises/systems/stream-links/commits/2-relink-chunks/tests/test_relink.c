#include "check.h"
#include "relink.h"

/* The page as two chunks. */
static char *relinked(const char *page, size_t cut)
{
	struct relink links;
	struct buf out = {0};
	// ~ accept chunk-not-terminated
	char *first = strndup(page, cut), *second = strdup(page + cut);
	// ~ end

	relink_start(&links);
	relink_feed(&links, first, strlen(first), &out);
	relink_feed(&links, second, strlen(second), &out);
	relink_finish(&links, &out);
	buf_add(&out, "", 1);
	free(first);
	free(second);
	return out.data;
}

static void gives(const char *page, const char *want)
{
	size_t cut;

	for (cut = 0; cut <= strlen(page); cut++) {
		char *got = relinked(page, cut);

		SAME(got, want);
		free(got);
	}
}

static void same(const char *page)
{
	gives(page, page);
}

static void one_by_one(void)
{
	const char *p = "<p>a</p><img alt='>' src='http://knot.example/a.png'><p>b</p>";
	struct relink links;
	struct buf out = {0};

	relink_start(&links);
	for (; *p != '\0'; p++)
		relink_feed(&links, p, 1, &out);
	relink_finish(&links, &out);
	buf_add(&out, "", 1);
	SAME(out.data, "<p>a</p><img alt='>' src='https://knot.example/a.png'><p>b</p>");
	buf_free(&out);
}

int main(void)
{
	our_hosts();

	gives("<a href=\"http://knot.example/\">x</a>", "<a href=\"https://knot.example/\">x</a>");
	gives("<IMG SRC='HTTP://Knot.Example/a.png' alt=\"\">",
	    "<IMG SRC='HTTPs://Knot.Example/a.png' alt=\"\">");
	gives("<a href=http://knot.example>x</a>", "<a href=https://knot.example>x</a>");
	gives("<video poster = \"http://knot.example/p.jpg\" src=\"http://knot.example/v.mp4\">",
	    "<video poster = \"https://knot.example/p.jpg\" src=\"https://knot.example/v.mp4\">");
	gives("<img alt=\"a > b\" src=\"http://tern.example.net/a.png\"><br>",
	    "<img alt=\"a > b\" src=\"https://tern.example.net/a.png\"><br>");

	same("<a href=\"http://gull.example/\">x</a>");
	same("<a href=\"http://knot.example:8080/\">x</a>");
	same("<a href=\"/shop\" title=\"http://knot.example/\">x</a>");
	same("<!-- don't --> 1 < 2, http://knot.example/");
	same("<img alt=\"view of the har");
	same("<a href=");
	same("plain");
	same("");

	one_by_one();
	return 0;
}
