#ifndef RELINK_H
#define RELINK_H

#include "buf.h"

#define RELINK_TAG 4096	/* longer tags may go out unchanged */

struct relink {
	// ~ defect chunk-not-terminated
	char held[RELINK_TAG + 1];	/* start of an incomplete tag */
	// ~ fix
	// ~| char held[RELINK_TAG];	/* start of an incomplete tag */
	// ~ end
	size_t nheld;
};

void relink_start(struct relink *r);
void relink_feed(struct relink *r, const char *chunk, size_t n, struct buf *out);
void relink_finish(struct relink *r, struct buf *out);

#endif
