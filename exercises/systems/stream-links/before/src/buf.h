#ifndef BUF_H
#define BUF_H

#include <stddef.h>

struct buf {
	char *data;
	size_t len, cap;
};

void buf_reserve(struct buf *b, size_t more);	/* room for that many more bytes; aborts without memory */
void buf_put(struct buf *b, const void *p, size_t n);	/* does not look at the room: reserve first */
void buf_add(struct buf *b, const void *p, size_t n);	/* reserve and put */
void buf_free(struct buf *b);

#endif
