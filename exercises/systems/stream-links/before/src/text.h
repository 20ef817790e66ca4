#ifndef TEXT_H
#define TEXT_H

const char *skip_space(const char *p);
const char *closing_quote(const char *p);
int has_prefix(const char *s, const char *prefix);	/* whatever the case */

#endif
