#ifndef HEADER_H
#define HEADER_H

#include <stddef.h>

/* All of these take one line of the head, without its CR LF. */

int header_is_html(const char *line);
int header_charset(const char *line, char *charset, size_t cap);
int header_location(char *line, size_t cap);

#endif
