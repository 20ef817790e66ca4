#ifndef GAUGELOG_H
#define GAUGELOG_H

#include <stddef.h>
#include <stdint.h>

#define GL_HEADER 12

struct gl_record {
    uint32_t time;
    int32_t level;      /* mm */
    int16_t temperature; /* 0.1 C */
    uint16_t battery;   /* mV */
};

struct gl_log {
    uint32_t station;
    uint16_t interval;
    size_t count;
    struct gl_record *records;
};

enum { GL_OK, GL_MAGIC, GL_VERSION, GL_MEMORY };

int gl_parse(const uint8_t *data, size_t n, struct gl_log *log);
void gl_free(struct gl_log *log);
const char *gl_error(int code);

#endif
