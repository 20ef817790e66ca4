#include "check.h"

int main(void)
{
	const char *url = "http://www.tern.example.net/shop";

	our_hosts();

	// ~ accept host-prefix
	CHECK(site_known("knot.example", 12));
	CHECK(site_known("KNOT.example", 12));
	CHECK(site_known(url + 7, 20));
	CHECK(!site_known("gull.example", 12));
	// ~ end
	return 0;
}
