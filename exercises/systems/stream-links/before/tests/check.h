#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sites.h"

#define CHECK(e) do { if (!(e)) { \
	fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #e); exit(1); } } while (0)

#define SAME(got, want) do { if (strcmp(got, want) != 0) { \
	fprintf(stderr, "%s:%d:\n  got  %s\n  want %s\n", __FILE__, __LINE__, got, want); exit(1); } } while (0)

static inline void our_hosts(void)
{
	char list[] = "# customers\ntern.example.net\nwww.tern.example.net   # 2011\nknot.example\n";
	FILE *f = fmemopen(list, sizeof list - 1, "r");

	sites_load(f);
	fclose(f);
}
