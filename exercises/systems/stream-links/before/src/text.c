/*
 * Odds and ends for header lines.
 */
#include "text.h"

#include <strings.h>
#include <string.h>

const char *
skip_space(const char *p)
{
	while (*p == ' ' || *p == '\t')
		p++;
	return p;
}

/* p is at a quote: go to its partner, or to the end of the line */
const char *
closing_quote(const char *p)
{
	char quote = *p++;

	while (*p && *p != quote)
		p++;
	return p;
}

int
has_prefix(const char *s, const char *prefix)
{
	return strncasecmp(s, prefix, strlen(prefix)) == 0;
}
