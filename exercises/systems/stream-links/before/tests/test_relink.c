#include "check.h"
#include "relink.h"

static char *relinked(const char *page)
{
	struct buf out = {0};

	relink_page(page, strlen(page), &out);
	buf_add(&out, "", 1);
	return out.data;
}

int main(void)
{
	our_hosts();

	SAME(relinked("<a href=\"http://knot.example/\">x</a>"), "<a href=\"https://knot.example/\">x</a>");
	SAME(relinked("<img src=\"http://tern.example.net/a.png\">"), "<img src=\"https://tern.example.net/a.png\">");
	SAME(relinked("<a href=\"http://gull.example/\">x</a>"), "<a href=\"http://gull.example/\">x</a>");
	SAME(relinked("<a href=\"http://knot.example:8080/\">x</a>"), "<a href=\"http://knot.example:8080/\">x</a>");
	SAME(relinked("plain"), "plain");
	return 0;
}
