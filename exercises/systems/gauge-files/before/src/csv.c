#include "csv.h"

#include <inttypes.h>

/* columns are read by position: only ever add at the end! */
void csv_write(FILE *out, const struct gl_log *log)
{
    size_t i;

    fputs("station,time,level,temperature,battery\n", out);
    for (i = 0; i < log->count; i++) {
        const struct gl_record *r = &log->records[i];

        fprintf(out, "%" PRIu32 ",%" PRIu32 ",%.3f,%.1f,%.2f\n", log->station, r->time,
                r->level / 1000.0, r->temperature / 10.0, r->battery / 1000.0);
    }
}
