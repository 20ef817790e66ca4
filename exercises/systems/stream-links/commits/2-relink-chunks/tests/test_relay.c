#include "check.h"
#include "relay.h"

static char *relayed(const char *answer)
{
	static char got[100000];
	FILE *server = tmpfile(), *browser = tmpfile();
	size_t n;

	CHECK(server != NULL && browser != NULL);
	fputs(answer, server);
	rewind(server);
	CHECK(relay(fileno(server), fileno(browser)) == 0);
	rewind(browser);
	n = fread(got, 1, sizeof got - 1, browser);
	got[n] = '\0';
	fclose(server);
	fclose(browser);
	return got;
}

static void large_page(void)
{
	static char answer[90000], want[90000], text[70001];

	memset(text, 'x', sizeof text - 1);
	sprintf(answer, "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nContent-Length: 70068\r\n\r\n"
	    "<img src=\"http://knot.example/1\">%s<img src=\"http://knot.example/2\">", text);
	sprintf(want, "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
	    "<img src=\"https://knot.example/1\">%s<img src=\"https://knot.example/2\">", text);
	SAME(relayed(answer), want);
}

int main(void)
{
	our_hosts();

	SAME(relayed("HTTP/1.0 200 OK\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n\r\nhello"),
	    "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
	SAME(relayed("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<a href=\"http://knot.example/\">"),
	    "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
	    "<a href=\"https://knot.example/\">");
	large_page();
	return 0;
}
