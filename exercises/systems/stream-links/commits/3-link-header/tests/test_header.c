#include "check.h"
#include "header.h"

static void link_header(void)
{
	char one[200] = "Link: <http://knot.example/a.css>; rel=preload; as=style";
	// ~ accept stale-line-length
	char two[200] = "Link: <http://knot.example/a.css>; rel=preload, "
	    "<http://tern.example.net/b.js>; rel=preload";
	// ~ end
	char none[200] = "Link: <http://gull.example/a.css>, </b.css>, <http://knot.example:81/c.css>";
	char full[] = "Link: <http://knot.example/a.css>";

	CHECK(header_link(one, sizeof one) == 0);
	SAME(one, "Link: <https://knot.example/a.css>; rel=preload; as=style");

	CHECK(header_link(two, sizeof two) == 0);
	SAME(two, "Link: <https://knot.example/a.css>; rel=preload, "
	    "<https://tern.example.net/b.js>; rel=preload");

	CHECK(header_link(none, sizeof none) == 0);
	SAME(none, "Link: <http://gull.example/a.css>, </b.css>, <http://knot.example:81/c.css>");

	CHECK(header_link(full, sizeof full) == -1);
	SAME(full, "Link: <http://knot.example/a.css>");
}

int main(void)
{
	char line[200], charset[20];

	our_hosts();

	CHECK(header_is_html("Content-Type: text/html"));
	CHECK(header_is_html("content-type:text/html; charset=utf-8"));
	CHECK(!header_is_html("Content-Type: image/png"));
	CHECK(!header_is_html("X-Content-Type: text/html"));

	CHECK(header_charset("Content-Type: text/html; charset=\"latin1\"", charset, sizeof charset));
	SAME(charset, "latin1");
	CHECK(!header_charset("Content-Type: text/html", charset, sizeof charset));

	strcpy(line, "Location: http://tern.example.net/shop");
	CHECK(header_location(line, sizeof line) == 0);
	SAME(line, "Location: https://tern.example.net/shop");

	strcpy(line, "Location: http://tern.example.net:8080/shop");
	header_location(line, sizeof line);
	SAME(line, "Location: http://tern.example.net:8080/shop");

	strcpy(line, "Location: http://gull.example/");
	header_location(line, sizeof line);
	SAME(line, "Location: http://gull.example/");

	link_header();
	return 0;
}
