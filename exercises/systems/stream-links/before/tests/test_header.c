#include "check.h"
#include "header.h"

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

	return 0;
}
