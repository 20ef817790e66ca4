#ifndef RELINK_H
#define RELINK_H

#include "buf.h"

#define RELINK_MAX 65536

void relink_page(const char *page, size_t n, struct buf *out);

#endif
