#include "gaugelog.h"

#include <stdlib.h>
#include <string.h>

static uint16_t be16(const uint8_t *p)
{
    return (uint16_t)(p[0] << 8 | p[1]);
}

static uint32_t be32(const uint8_t *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

int gl_parse(const uint8_t *data, size_t n, struct gl_log *log)
{
    const uint8_t *p = data + GL_HEADER;
    // ~ defect sixteen-bit-total
    uint16_t count, bytes;
    size_t i;
    // ~ fix
    // ~| uint16_t count;
    // ~| size_t bytes, i;
    // ~ end

    if (n < GL_HEADER)
        return GL_SHORT;
    if (memcmp(data, "GL", 2) != 0)
        return GL_MAGIC;
    if (data[2] != 1)
        return GL_VERSION;
    count = be16(data + 10);
    // ~ accept sixteen-bit-total
    bytes = count * 16;
    // ~ end
    // ~ decoy fill-bytes-behind
    if (n - GL_HEADER < bytes)
    // ~ end
        return GL_SHORT;
    log->station = be32(data + 4);
    log->interval = be16(data + 8);
    log->count = count;
    log->records = malloc((log->count + 1) * sizeof *log->records);
    if (log->records == NULL)
        return GL_MEMORY;
    for (i = 0; i < log->count; i++, p += 16) {
        struct gl_record *r = &log->records[i];

        r->time = be32(p);
        r->level = (int32_t)be32(p + 4);
        r->temperature = (int16_t)be16(p + 8);
        r->battery = be16(p + 10);
    }
    return GL_OK;
}

void gl_free(struct gl_log *log)
{
    free(log->records);
    log->records = NULL;
}

const char *gl_error(int code)
{
    switch (code) {
    case GL_MAGIC: return "not a gauge file";
    case GL_VERSION: return "unknown version";
    case GL_MEMORY: return "out of memory";
    case GL_SHORT: return "file is incomplete";
    }
    return "ok";
}
