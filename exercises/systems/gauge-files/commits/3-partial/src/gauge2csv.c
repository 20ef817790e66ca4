#include "csv.h"
#include "gaugelog.h"

#include <stdlib.h>
#include <string.h>

/* 2 MB is more than the largest file can have */
#define MOST (2u << 20)

int main(int argc, char **argv)
{
    struct gl_log log = {0};
    uint8_t *data;
    size_t n;
    FILE *f;
    int rc, partial = argc == 3 && strcmp(argv[1], "-p") == 0;
    const char *name = argv[argc - 1];

    if (argc != 2 + partial) {
        fprintf(stderr, "usage: gauge2csv [-p] FILE\n");
        return 2;
    }
    f = fopen(name, "rb");
    data = malloc(MOST);
    if (!f || !data) {
        perror(name);
        return 1;
    }
    n = fread(data, 1, MOST, f);
    fclose(f);
    rc = gl_parse(data, n, partial, &log);
    if (rc != GL_OK) {
        fprintf(stderr, "%s: %s\n", name, gl_error(rc));
        return 1;
    }
    // ~ decoy note-and-exit-zero
    if (log.missing > 0)
        fprintf(stderr, "%s: %zu of %zu records\n", name, log.count, log.count + log.missing);
    // ~ end
    csv_write(stdout, &log);
    gl_free(&log);
    free(data);
    return 0;
}
