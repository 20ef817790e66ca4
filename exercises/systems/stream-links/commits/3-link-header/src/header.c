/*
 * Header lines of answers.
 */
#include "header.h"
#include "sites.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

int
header_is_html(const char *line)
{
	if (!has_prefix(line, "content-type:"))
		return 0;
	return has_prefix(skip_space(line + 13), "text/html");
}

/* 1 if the line names a charset */
int
header_charset(const char *line, char *charset, size_t cap)
{
	const char *p, *e;

	for (p = strchr(line, ';'); p != NULL; p = strchr(p, ';')) {
		p = skip_space(p + 1);
		if (!has_prefix(p, "charset="))
			continue;
		p += 8;
		if (*p == '"') {
			e = closing_quote(p++);
		} else {
			e = p + strcspn(p, "; \t");
		}
		if ((size_t)(e - p) >= cap)
			return 0;
		memcpy(charset, p, e - p);
		charset[e - p] = '\0';
		return 1;
	}
	return 0;
}

#if 0	/* customers want their own Server: back. keep until they decide */
int
header_server(char *line, size_t cap)
{
	return snprintf(line, cap, "Server: weir") < (int)cap ? 0 : -1;
}
#endif

/* 0, or -1 if there is no room for the s */
int
header_location(char *line, size_t cap)
{
	size_t len = strlen(line), n;
	char *p;

	p = (char *)skip_space(line + 9);
	if (strncmp(p, "http://", 7) != 0)
		return 0;
	n = strcspn(p + 7, "/:?#");
	if (p[7 + n] == ':' || !site_known(p + 7, n))
		return 0;
	if (len + 2 > cap)
		return -1;
	p += 4;
	memmove(p + 1, p, len + 1 - (size_t)(p - line));
	*p = 's';
	return 0;
}

/* same for Link, which may list several URLs */
int
header_link(char *line, size_t cap)
{
	// ~ defect stale-line-length
	size_t len = strlen(line);
	char *p = line;

	while ((p = strstr(p, "<http://")) != NULL) {
		size_t n = strcspn(p + 8, "/:?#>");
	// ~ fix
	// ~| char *p = line;
	// ~|
	// ~| while ((p = strstr(p, "<http://")) != NULL) {
	// ~| 	size_t len = strlen(line), n = strcspn(p + 8, "/:?#>");
	// ~ end

		p += 5;
		if (p[3 + n] == ':' || !site_known(p + 3, n))
			continue;
		if (len + 2 > cap)
			return -1;
		// ~ accept stale-line-length
		memmove(p + 1, p, len + 1 - (size_t)(p - line));
		// ~ end
		*p = 's';
	}
	return 0;
}
