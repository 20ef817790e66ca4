#include "buf.h"

#include <stdlib.h>
#include <string.h>

void buf_reserve(struct buf *b, size_t more)
{
	if (more <= b->cap - b->len)
		return;
	b->cap = b->len + more;
	b->data = realloc(b->data, b->cap);
	if (b->data == NULL)
		abort();
}

void buf_put(struct buf *b, const void *p, size_t n)
{
	if (n > 0)
		memcpy(b->data + b->len, p, n);
	b->len += n;
}

void buf_add(struct buf *b, const void *p, size_t n)
{
	buf_reserve(b, n);
	buf_put(b, p, n);
}

void buf_free(struct buf *b)
{
	free(b->data);
	memset(b, 0, sizeof *b);
}
