#include "csv.h"
#include "gaugelog.h"

#include <stdlib.h>

/* 2 MB is more than the largest file can have */
#define MOST (2u << 20)

int main(int argc, char **argv)
{
    struct gl_log log = {0};
    uint8_t *data;
    size_t n;
    FILE *f;
    int rc;

    if (argc != 2) {
        fprintf(stderr, "usage: gauge2csv FILE\n");
        return 2;
    }
    f = fopen(argv[1], "rb");
    data = malloc(MOST);
    if (!f || !data) {
        perror(argv[1]);
        return 1;
    }
    n = fread(data, 1, MOST, f);
    fclose(f);
    rc = gl_parse(data, n, &log);
    if (rc != GL_OK) {
        fprintf(stderr, "%s: %s\n", argv[1], gl_error(rc));
        return 1;
    }
    csv_write(stdout, &log);
    gl_free(&log);
    free(data);
    return 0;
}
