#ifndef CSV_H
#define CSV_H

#include "gaugelog.h"

#include <stdio.h>

void csv_write(FILE *out, const struct gl_log *log);

#endif
