/*
 * Links to our hosts: http:// becomes https://
 */
#include "relink.h"
#include "sites.h"

#include <ctype.h>
#include <string.h>

/* Attributes that hold a link. */
static const char *const links[] = { "href=\"http://", "src=\"http://", "action=\"http://" };

/* Length of the link's start up to the host if there is one at p, or 0. */
static size_t link_at(const char *p, const char *end)
{
	size_t i, n;

	for (i = 0; i < sizeof links / sizeof links[0]; i++) {
		n = strlen(links[i]);
		if ((size_t)(end - p) > n && memcmp(p, links[i], n) == 0)
			return n;
	}
	return 0;
}

static int is_ours(const char *p, const char *end)
{
	size_t n = 0;

	while (p + n < end && (isalnum((unsigned char)p[n]) || p[n] == '.' || p[n] == '-'))
		n++;
	if (p + n == end || p[n] == ':')
		return 0;
	return site_known(p, n);
}

void relink_page(const char *page, size_t n, struct buf *out)
{
	const char *p = page, *from = page, *end = page + n;
	size_t k;

	while (p < end) {
		k = link_at(p, end);
		if (k == 0 || !is_ours(p + k, end)) {
			p++;
			continue;
		}
		p += k - 3;	/* on the colon */
		buf_add(out, from, (size_t)(p - from));
		buf_add(out, "s", 1);
		from = p;
	}
	buf_add(out, from, (size_t)(end - from));
}
