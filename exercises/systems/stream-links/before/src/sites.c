#include "sites.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* 200-odd lines today. TODO sort and bsearch when it hurts */
#define MAX_SITES 1024

static char *sites[MAX_SITES];
static int nsites;

void sites_load(FILE *f)
{
	char line[300];

	while (nsites > 0)
		free(sites[--nsites]);
	while (nsites < MAX_SITES && fgets(line, sizeof line, f)) {
		line[strcspn(line, "# \t\r\n")] = '\0';
		if (line[0] != '\0')
			sites[nsites++] = strdup(line);
	}
}

int site_known(const char *host)
{
	int i;

	for (i = 0; i < nsites; i++)
		if (strcasecmp(sites[i], host) == 0)
			return 1;
	return 0;
}
