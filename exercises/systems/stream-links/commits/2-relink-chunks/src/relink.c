/*
 * Links to our hosts: http:// becomes https://
 *
 * Pages arrive in chunks of any size. Text is copied, tags are rewritten one at a time. A tag that
 * is not complete at the end of a chunk is held back until the rest of it arrives.
 */
#include "relink.h"
#include "sites.h"
#include "text.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Attributes whose value is a URL. */
static const char *const links[] = { "href", "src", "data-src", "action", "formaction", "poster" };

static int is_link(const char *name, size_t n)
{
	size_t i;

	for (i = 0; i < sizeof links / sizeof links[0]; i++)
		if (strlen(links[i]) == n && strncasecmp(links[i], name, n) == 0)
			return 1;
	return 0;
}

static int is_ours(const char *url, const char *end)
{
	const char *host;

	// ~ decoy prefix-of-a-chunk
	if (end - url <= 7 || !has_prefix(url, "http://"))
		return 0;
	// ~ end
	host = url + 7;
	// ~ decoy single-steps
	for (url = host; url != end && *url != '/' && *url != '?' && *url != '#'; url++)
		if (*url == ':')
			return 0;
	// ~ end
	return site_known(host, (size_t)(url - host));
}

/* Find the '>' that ends the tag at p. NULL: the tag is not complete yet. */
static const char *tag_end(const char *p, const char *end)
{
	char before = '<';	/* last character that is not white space */

	// ~ accept chunk-not-terminated
	while (p != end && *p != '>') {
	// ~ end
		if ((*p == '"' || *p == '\'') && before == '=') {
			// ~ defect chunk-not-terminated main
			p = closing_quote(p);
			if (p == end)
			// ~ fix
			// ~| p = memchr(p + 1, *p, (size_t)(end - p - 1));
			// ~| if (p == NULL)
			// ~ end
				return NULL;
		}
		if (!isspace((unsigned char)*p))
			before = *p;
		p++;
	}
	return p == end ? NULL : p;
}

/* Copy the tag that starts at p and ends at gt, rewriting the URLs in it. */
static void put_tag(const char *p, const char *gt, struct buf *out)
{
	const char *from = p, *name, *value;
	size_t len = (size_t)(gt + 1 - p), n;

	// ~ decoy an-eighth-more
	buf_reserve(out, len + len / 8);
	// ~ end
	for (p++; p != gt;) {
		// ~ decoy stops-at-the-bracket
		for (name = p; p != gt && *p != '=' && !isspace((unsigned char)*p); p++)
			;
		n = (size_t)(p - name);
		while (isspace((unsigned char)*p))
			p++;
		if (*p != '=')
			continue;
		for (p++; isspace((unsigned char)*p); p++)
			;
		// ~ end
		value = p;
		if (*p == '"' || *p == '\'') {
			value++;
			p = memchr(value, *p, (size_t)(gt - value));
			if (p == NULL)
				break;
		} else {
			while (p != gt && !isspace((unsigned char)*p))
				p++;
		}
		if (is_link(name, n) && is_ours(value, p)) {
			buf_put(out, from, (size_t)(value + 4 - from));
			buf_put(out, "s", 1);
			from = value + 4;
		}
		if (p != gt)
			p++;
	}
	buf_put(out, from, (size_t)(gt + 1 - from));
}

/* Continue a held tag with the next chunk. Returns the first byte that was not used for it. */
static const char *feed_held(struct relink *r, const char *p, const char *end, struct buf *out)
{
	size_t room = RELINK_TAG - r->nheld, n = (size_t)(end - p);
	const char *gt;

	if (n > room)
		n = room;
	memcpy(r->held + r->nheld, p, n);
	// ~ defect chunk-not-terminated
	r->held[r->nheld + n] = '\0';
	// ~ fix
	// ~ end
	gt = tag_end(r->held, r->held + r->nheld + n);
	if (gt != NULL) {
		put_tag(r->held, gt, out);
		p += gt + 1 - (r->held + r->nheld);
		r->nheld = 0;
		return p;
	}
	r->nheld += n;
	// ~ decoy tag-given-up
	if (r->nheld == RELINK_TAG)
		relink_finish(r, out);
	// ~ end
	return p + n;
}

void relink_start(struct relink *r)
{
	r->nheld = 0;
}

void relink_feed(struct relink *r, const char *chunk, size_t n, struct buf *out)
{
	const char *p = chunk, *end = chunk + n, *lt, *gt;

	if (r->nheld > 0)
		p = feed_held(r, p, end, out);
	while (p < end) {
		lt = memchr(p, '<', (size_t)(end - p));
		if (lt == NULL) {
			buf_add(out, p, (size_t)(end - p));
			return;
		}
		buf_add(out, p, (size_t)(lt - p));
		// ~ accept chunk-not-terminated
		gt = tag_end(lt, end);
		// ~ end
		if (gt != NULL) {
			put_tag(lt, gt, out);
			p = gt + 1;
		} else if (end - lt < RELINK_TAG) {
			r->nheld = (size_t)(end - lt);
			memcpy(r->held, lt, r->nheld);
			return;
		} else {
			buf_add(out, lt, (size_t)(end - lt));
			return;
		}
	}
}

void relink_finish(struct relink *r, struct buf *out)
{
	buf_add(out, r->held, r->nheld);
	r->nheld = 0;
}
