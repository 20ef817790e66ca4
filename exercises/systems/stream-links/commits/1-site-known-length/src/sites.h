#ifndef SITES_H
#define SITES_H

#include <stdio.h>

void sites_load(FILE *f);
int site_known(const char *host, size_t n);

#endif
